package im.hither.feature.notify;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationKind;
import im.hither.domain.NotifyLevel;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.room.RoomAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// How loud one conversation is, and changing that. FX thread.
public final class NotifyMenuViewModel {
    private final ChatListEntry entry;
    private final Notes notes;
    private final RoomAccess rooms;
    private final Asker asker;
    private final Clock clock;

    /// @param entry the conversation, as it is now
    public NotifyMenuViewModel(
            ChatListEntry entry, Notes notes, RoomAccess rooms, Asker asker, Clock clock) {
        this.entry = entry;
        this.notes = notes;
        this.rooms = rooms;
        this.asker = asker;
        this.clock = clock;
    }

    /// Whether one chooses by kind of message too.
    boolean isRoom() {
        return entry.kind() == ConversationKind.ROOM;
    }

    NotifyLevel level() {
        return entry.notifies().level();
    }

    /// Until when, where it is muted now.
    Optional<Instant> muted() {
        return entry.notifies().muted(clock.instant());
    }

    void mute(Mute chosen) {
        var until = chosen.until(clock.instant());
        asker.ask(
                () -> {
                    notes.mute(entry.conversation(), until);
                    return until;
                },
                _ -> {});
    }

    void choose(NotifyLevel level) {
        asker.ask(
                () -> {
                    rooms.notifies(entry.conversation(), level);
                    return level;
                },
                _ -> {});
    }
}
