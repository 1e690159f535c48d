package im.hither.feature.timeline;

import im.hither.domain.Content.Body;
import im.hither.text.ShownTime;
import java.util.List;
import java.util.stream.Collectors;

/// Messages as text for elsewhere: one alone is what it says, of several each says who and when.
record CopiedText(ShownTime times) {
    /// Empty where none of them can be read.
    String of(List<TimelineRow.Message> rows) {
        var readable =
                rows.stream()
                        .filter(row -> row.piece().number() == 0)
                        .filter(row -> row.message().content() instanceof Body)
                        .toList();
        if (readable.size() == 1) return text(readable.getFirst());
        return readable.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(TimelineRow.Message row) {
        var at = row.message().at();
        return "[%s, %s] %s: %s".formatted(times.date(at), times.clock(at), row.actor(), text(row));
    }

    private static String text(TimelineRow.Message row) {
        return row.message().content() instanceof Body(var text) ? text : "";
    }
}
