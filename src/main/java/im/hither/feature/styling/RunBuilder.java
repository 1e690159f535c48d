package im.hither.feature.styling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cuts a line where its looks change. Spans are at most four deep, so this is linear too.
final class RunBuilder {
    private static final int DIRECTIVE = 16;

    private final String line;
    private final byte[] looks; // of each character: a bit for each style, and DIRECTIVE
    private final List<Run> runs = new ArrayList<>();

    RunBuilder(String line, List<Span> spans) {
        this.line = line;
        looks = new byte[line.length()];
        for (var span : spans) mark(span);
    }

    private void mark(Span span) {
        int bit = span.style().bit();
        for (int at = span.from(); at < span.to(); at++) looks[at] = (byte) (looks[at] | bit);
        directive(span.from());
        directive(span.to() - 1);
    }

    private void directive(int at) {
        looks[at] = (byte) (looks[at] | DIRECTIVE);
    }

    List<Run> runs() {
        for (int from = 0; from < line.length(); ) {
            int to = from;
            while (to < line.length() && mayLink(to) == mayLink(from)) to++;
            if (mayLink(from)) {
                linked(from, to);
            } else {
                plain(from, to, Optional.empty());
            }
            from = to;
        }
        return runs;
    }

    /// No link reaches over a directive, and none is in code.
    private boolean mayLink(int at) {
        return (looks[at] & (DIRECTIVE | Style.MONO.bit())) == 0;
    }

    private void linked(int from, int to) {
        int at = from;
        for (var found : LinkScanner.find(line, from, to)) {
            plain(at, found.from(), Optional.empty());
            plain(found.from(), found.to(), Optional.of(found.link()));
            at = found.to();
        }
        plain(at, to, Optional.empty());
    }

    private void plain(int from, int to, Optional<Link> link) {
        for (int start = from; start < to; ) {
            int end = start;
            while (end < to && looks[end] == looks[start]) end++;
            boolean directive = (looks[start] & DIRECTIVE) != 0;
            runs.add(new Run(line.substring(start, end), styles(looks[start]), directive, link));
            start = end;
        }
    }

    private static Set<Style> styles(byte look) {
        var styles = EnumSet.noneOf(Style.class);
        for (var style : Style.values()) {
            if ((look & style.bit()) != 0) styles.add(style);
        }
        return styles;
    }
}
