package im.hither.feature.styling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Finds the spans of one line (XEP-0393 §6.2), from left to right in one pass: a closing directive
/// belongs to the nearest opening one of its kind, and whatever was opened in between is text.
final class SpanParser {
    private static final int NOWHERE = -1;
    private static final Comparator<Span> OUTER_FIRST =
            Comparator.comparingInt(Span::from)
                    .thenComparing(Comparator.comparingInt(Span::to).reversed());

    private final String line;
    private final List<Span> spans = new ArrayList<>();
    private final Map<Style, Integer> open = new EnumMap<>(Style.class); // where it was opened last

    private SpanParser(String line) {
        this.line = line;
    }

    /// The spans of a line without its newline, outer ones before those inside them.
    static List<Span> spans(String line) {
        var parser = new SpanParser(line);
        for (int at = 0; at < line.length(); at++) {
            int here = at;
            Style.of(line.charAt(at)).ifPresent(style -> parser.directive(style, here));
        }
        parser.spans.sort(OUTER_FIRST);
        return parser.spans;
    }

    private void directive(Style style, int at) {
        int opened = open.getOrDefault(style, NOWHERE);
        if (opened == at - 1 && opened != NOWHERE) {
            open.remove(style); // nothing stands between: neither counts
        } else if (opened != NOWHERE && !Whitespace.is(line.charAt(at - 1))) {
            close(style, opened, at + 1);
        } else if (mayOpen(style, at)) {
            open.put(style, at);
        }
    }

    private boolean mayOpen(Style style, int at) {
        boolean textFollows = at + 1 < line.length() && !Whitespace.is(line.charAt(at + 1));
        return textFollows
                && (at == 0 || Whitespace.is(line.charAt(at - 1)) || isOtherOpening(style, at - 1));
    }

    private boolean isOtherOpening(Style style, int at) {
        return Style.of(line.charAt(at))
                .filter(other -> other != style && open.getOrDefault(other, NOWHERE) == at)
                .isPresent();
    }

    private void close(Style style, int from, int to) {
        if (style == Style.MONO) { // holds nothing but text
            while (!spans.isEmpty() && spans.getLast().from() > from) spans.removeLast();
        }
        open.values().removeIf(opened -> opened >= from);
        spans.add(new Span(style, from, to));
    }
}
