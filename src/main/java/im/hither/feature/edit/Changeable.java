package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;

/// Which messages can be changed after they were sent: ours.
public final class Changeable {
    private Changeable() {}

    /// Whether it has a text that can be changed.
    public static boolean canCorrect(ChatMessage message) {
        return message.content() instanceof Content.Body && isOurs(message);
    }

    /// Whether it can be taken back.
    public static boolean canRetract(ChatMessage message) {
        return isOurs(message) && isOut(message);
    }

    private static boolean isOurs(ChatMessage message) {
        return message.direction() == Direction.OUT
                && message.sentId().isPresent()
                && !(message.content() instanceof Content.Retracted);
    }

    /// Whether others may have it: one that nobody took is not changed but sent anew, or deleted.
    static boolean isOut(ChatMessage message) {
        return !(message.delivery() instanceof DeliveryState.Failed);
    }
}
