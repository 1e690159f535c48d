package im.hither.feature.timeline;

import im.hither.domain.Position;
import java.util.List;
import java.util.Optional;

/// Whether the line where reading stopped is out of sight above what is shown, and nobody has seen
/// it there yet.
final class UnseenLine {
    static final TimelineRow LINE = new TimelineRow.NewMessages();

    private Optional<Position> seen = Optional.empty();

    /// @param rows all that are held
    /// @param onScreen those of them that can be seen
    /// @param looked somebody looks at them
    boolean isAbove(
            Optional<Position> line,
            List<TimelineRow> rows,
            List<TimelineRow> onScreen,
            boolean looked) {
        if (line.isEmpty() || onScreen.isEmpty()) return false;
        if (looked && onScreen.contains(LINE)) seen = line;
        if (line.equals(seen)) return false;
        int at = rows.indexOf(LINE);
        if (at >= 0) return at < rows.indexOf(onScreen.getFirst());
        return first(rows).filter(position -> position.compareTo(line.get()) > 0).isPresent();
    }

    private static Optional<Position> first(List<TimelineRow> rows) {
        return rows.stream()
                .filter(TimelineRow.Message.class::isInstance)
                .map(row -> ((TimelineRow.Message) row).message().position())
                .findFirst();
    }
}
