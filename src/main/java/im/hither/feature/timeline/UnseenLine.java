package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Direction;
import im.hither.domain.Position;
import java.util.List;
import java.util.Optional;

/// Whether the place where reading stopped is out of sight above what is shown, and nobody has seen
/// it there yet.
final class UnseenLine {
    static final TimelineRow LINE = new TimelineRow.NewMessages();

    private Optional<Position> seen = Optional.empty();

    /// The id of the row where reading stopped: the line, or the first message of all where every
    /// one is new and no line is drawn; empty where it is further up than what is held.
    static Optional<Object> place(Position line, Stretch stretch) {
        if (stretch.messages().isEmpty()) return Optional.empty();
        var first = stretch.messages().getFirst();
        if (!isNew(first, line)) return Optional.of(LINE.id());
        return stretch.reachesStart() ? Optional.of(first.id()) : Optional.empty();
    }

    /// Whether somebody else has written it since.
    static boolean isNew(ChatMessage message, Position line) {
        return message.direction() == Direction.IN && message.position().compareTo(line) > 0;
    }

    /// @param rows all that are held
    /// @param onScreen those of them that can be seen
    /// @param looked somebody looks at them
    boolean isAbove(
            Position line,
            Stretch stretch,
            List<TimelineRow> rows,
            List<TimelineRow> onScreen,
            boolean looked) {
        var place = place(line, stretch);
        if (looked && place.filter(id -> index(id, onScreen) >= 0).isPresent()) {
            seen = Optional.of(line);
        }
        if (onScreen.isEmpty() || seen.filter(line::equals).isPresent()) return false;
        if (place.isEmpty()) return !stretch.messages().isEmpty();
        int at = index(place.get(), rows);
        return at >= 0 && at < rows.indexOf(onScreen.getFirst());
    }

    private static int index(Object id, List<TimelineRow> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id().equals(id)) return at;
        }
        return -1;
    }
}
