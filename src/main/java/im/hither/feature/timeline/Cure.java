package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;

/// What helps against a message that cannot be read; one thing at most.
enum Cure {
    NOTHING,
    /// Its author sends it again.
    ASK,
    /// The sender and this device agree on new keys.
    NEW_SESSION,
    /// Somebody looks whether the key is that of the person.
    COMPARE_KEYS;

    static Cure of(ChatMessage message) {
        var cause = message.details().of(Encrypted.class).flatMap(Encrypted::cause);
        if (cause.isEmpty()) return NOTHING;
        var theirs = message.direction() == Direction.IN;
        return switch (cause.get()) {
            case WAITING, OWN -> NOTHING;
            case NO_SESSION, BROKEN -> NEW_SESSION;
            case KEY_CHANGED -> COMPARE_KEYS;
            case NOT_FOR_THIS_DEVICE, FORGEABLE, DAMAGED -> theirs ? ASK : NOTHING;
        };
    }
}
