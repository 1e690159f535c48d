package im.hither.feature.message;

import im.hither.domain.MessageId;
import im.hither.domain.Protection;
import java.util.Optional;

/// How a message of ours is said.
///
/// @param answered the message that it answers
/// @param unstyled it is to be shown as it was typed (XEP-0393 §7)
public record Manner(Protection protection, Optional<MessageId> answered, boolean unstyled) {
    /// As the conversation is protected, to nothing in particular, styled.
    public static final Manner USUAL = new Manner(Protection.CONVERSATION, Optional.empty(), false);

    public Manner protection(Protection other) {
        return new Manner(other, answered, unstyled);
    }

    public Manner answering(MessageId message) {
        return new Manner(protection, Optional.of(message), unstyled);
    }
}
