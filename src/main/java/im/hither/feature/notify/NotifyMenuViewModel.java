package im.hither.feature.notify;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationKind;
import im.hither.domain.NotifyLevel;
import im.hither.domain.NotifySetting;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.room.RoomAccess;
import java.time.Clock;
import java.time.Duration;
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

    /// For how long a conversation can be muted.
    enum Span {
        HOUR,
        DAY,
        ALWAYS
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
        return entry.notifies().mutedUntil().filter(_ -> entry.notifies().isMuted(clock.instant()));
    }

    void mute(Span span) {
        var now = clock.instant();
        until(
                Optional.of(
                        switch (span) {
                            case HOUR -> now.plus(Duration.ofHours(1));
                            case DAY -> now.plus(Duration.ofDays(1));
                            case ALWAYS -> NotifySetting.FOR_EVER;
                        }));
    }

    void unmute() {
        until(Optional.empty());
    }

    private void until(Optional<Instant> until) {
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
