package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Direction;

/// Which messages can be changed after they were sent: ours.
public final class Changeable {
    private Changeable() {}

    /// Whether it has a text that can be changed.
    public static boolean canCorrect(ChatMessage message) {
        return message.content() instanceof Content.Body && canRetract(message);
    }

    /// Whether it can be taken back.
    public static boolean canRetract(ChatMessage message) {
        return message.direction() == Direction.OUT
                && message.sentId().isPresent()
                && !(message.content() instanceof Content.Retracted);
    }
}
