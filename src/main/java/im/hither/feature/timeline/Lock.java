package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.TrustLevel;
import java.util.List;

/// What a message shows about encryption.
enum Lock {
    NONE,
    CLOSED,
    /// It came from a device of somebody who has another one whose key was compared, and this one's
    /// was not.
    UNVERIFIED,
    /// Others could read it, while what stands around it is encrypted.
    OPEN;

    /// @param around whether anything around it is encrypted
    /// @param verified whether something that its author said before came from a compared key
    static Lock of(ChatMessage message, boolean around, boolean verified) {
        if (!(message.content() instanceof Body)) return NONE;
        var how = message.details().of(Encrypted.class);
        if (how.isEmpty()) return around ? OPEN : NONE;
        boolean theirs = message.direction() == Direction.IN;
        return theirs && isDoubtful(how.get().trust(), verified) ? UNVERIFIED : CLOSED;
    }

    /// A key is undecided only once another one of the same person was compared.
    private static boolean isDoubtful(TrustLevel trust, boolean verified) {
        return switch (trust) {
            case AUTHENTICATED -> false;
            case TRUSTED -> verified;
            case UNDECIDED, DISTRUSTED, COMPROMISED -> true;
        };
    }

    static boolean isVerified(ChatMessage message) {
        return message.details()
                .of(Encrypted.class)
                .filter(how -> how.trust() == TrustLevel.AUTHENTICATED)
                .isPresent();
    }

    static boolean anyEncrypted(List<ChatMessage> messages) {
        return messages.stream()
                .anyMatch(message -> message.details().of(Encrypted.class).isPresent());
    }
}
