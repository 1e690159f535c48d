package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.Encrypted;
import java.util.List;

/// What a message shows about encryption.
enum Lock {
    NONE,
    CLOSED,
    /// Others could read it, while what stands around it is encrypted.
    OPEN;

    /// @param around whether anything around it is encrypted
    static Lock of(ChatMessage message, boolean around) {
        if (!(message.content() instanceof Body)) return NONE;
        if (isEncrypted(message)) return CLOSED;
        return around ? OPEN : NONE;
    }

    static boolean anyEncrypted(List<ChatMessage> messages) {
        return messages.stream().anyMatch(Lock::isEncrypted);
    }

    private static boolean isEncrypted(ChatMessage message) {
        return message.details().of(Encrypted.class).isPresent();
    }
}
