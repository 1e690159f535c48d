package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Direction;
import im.hither.domain.Position;
import java.util.List;
import java.util.Optional;

/// Where reading stopped: how far the user has read, how many messages came since, and where the
/// line stands. The line stays while one reads on and moves only once something comes that nobody
/// watches.
final class ReadLine {
    private Position readUpTo = Position.START;
    private Position told = Position.START;
    private Position newest = Position.START;
    private Optional<Position> line = Optional.empty();
    private int unread;

    /// What comes after this is new; nothing is when empty.
    Optional<Position> line() {
        return line;
    }

    int unread() {
        return unread;
    }

    /// This is how far the user has read; true when the line was put there.
    boolean open(Position upTo, int left) {
        boolean fresh = unread == 0 && left > 0;
        moved(upTo, left);
        if (fresh) line = Optional.of(readUpTo);
        return fresh;
    }

    /// These messages are shown.
    void know(List<ChatMessage> messages) {
        if (!messages.isEmpty()) newest = max(newest, messages.getLast().position());
    }

    /// A message came to the end of the conversation; true when it is new there.
    ///
    /// @param watched the user looks at the end
    boolean arrived(ChatMessage message, boolean watched) {
        if (message.position().compareTo(newest) <= 0) return false;
        if (message.direction() == Direction.OUT) {
            line = Optional.empty();
        } else if (message.position().compareTo(readUpTo) > 0) {
            if (unread == 0 && !watched) line = Optional.of(newest);
            unread++;
        }
        newest = message.position();
        return true;
    }

    /// The newest message of somebody else whose end is among these rows.
    static Optional<Position> newest(List<TimelineRow> rows) {
        return rows.stream()
                .filter(TimelineRow.Message.class::isInstance)
                .map(TimelineRow.Message.class::cast)
                .filter(row -> row.piece().last())
                .map(TimelineRow.Message::message)
                .filter(message -> message.direction() == Direction.IN)
                .map(ChatMessage::position)
                .max(Position::compareTo);
    }

    /// This was on screen; true when that is further than what was told before.
    boolean seen(Position upTo) {
        boolean further = upTo.compareTo(told) > 0;
        told = max(told, upTo);
        return further;
    }

    /// Read here or on another device.
    void moved(Position upTo, int left) {
        readUpTo = max(readUpTo, upTo);
        told = max(told, readUpTo);
        unread = left;
    }

    private static Position max(Position one, Position other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
