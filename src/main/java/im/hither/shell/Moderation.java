package im.hither.shell;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Direction;
import im.hither.feature.room.RoomAccess;
import java.util.function.Consumer;

/// Removing what others said in the open room: whether one may, and the card that asks. FX thread.
final class Moderation {
    private final RoomAccess rooms;
    private final Asker asker;
    private Consumer<ChatMessage> card = _ -> {};

    Moderation(RoomAccess rooms, Asker asker) {
        this.rooms = rooms;
        this.asker = asker;
    }

    /// What asks before a message is removed.
    void onWish(Consumer<ChatMessage> action) {
        card = action;
    }

    /// Somebody wants to remove a message.
    void wish(ChatMessage message) {
        card.accept(message);
    }

    /// Tells, later, where we may remove a message; never for our own, which one takes back.
    void ifAllowed(ChatMessage message, Runnable then) {
        var worth =
                message.direction() == Direction.IN
                        && message.occupant().isPresent()
                        && message.stanzaId().isPresent()
                        && !(message.content() instanceof Content.Retracted);
        if (!worth) return;
        asker.ask(
                () -> rooms.administration().moderates(message.conversation()),
                allowed -> {
                    if (allowed) then.run();
                });
    }
}
