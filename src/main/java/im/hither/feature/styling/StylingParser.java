package im.hither.feature.styling;

import im.hither.feature.styling.Block.Plain;
import im.hither.feature.styling.Block.Preformatted;
import im.hither.feature.styling.Block.Quote;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into blocks (XEP-0393 §6.1).
public final class StylingParser {
    /// What others are told that we understand (XEP-0393 §5).
    public static final String FEATURE = "urn:xmpp:styling:0";

    /// Quotes inside quotes; what is quoted more often is text that begins with a `>`.
    static final int DEEPEST = 7;

    static final String FENCE = "```";

    private final List<String> lines;
    private final int depth;
    private int next;

    private StylingParser(List<String> lines, int depth) {
        this.lines = lines;
        this.depth = depth;
    }

    /// The blocks of a text; none where the text is empty.
    public static List<Block> blocks(String text) {
        return new StylingParser(Lines.of(text), 0).blocks();
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        while (next < lines.size()) blocks.add(block());
        return blocks;
    }

    private Block block() {
        if (lines.get(next).startsWith(FENCE)) return preformatted();
        if (isQuoted(next)) return quote();
        var line = lines.get(next++);
        return new Plain(line, SpanParser.spans(Lines.withoutNewline(line)));
    }

    private boolean isQuoted(int line) {
        return depth < DEEPEST && line < lines.size() && lines.get(line).startsWith(">");
    }

    /// To the line that is only a fence, else to the end of the parent block.
    private Preformatted preformatted() {
        var opening = lines.get(next++);
        var code = new StringBuilder();
        while (next < lines.size()) {
            var line = lines.get(next++);
            if (Lines.withoutNewline(line).equals(FENCE)) {
                return new Preformatted(opening, code.toString(), line);
            }
            code.append(line);
        }
        return new Preformatted(opening, code.toString(), "");
    }

    private Quote quote() {
        var marks = new ArrayList<String>();
        var inner = new ArrayList<String>();
        for (; isQuoted(next); next++) {
            var line = lines.get(next);
            int mark = markLength(line);
            marks.add(line.substring(0, mark));
            if (mark < line.length()) inner.add(line.substring(mark));
        }
        return new Quote(marks, new StylingParser(inner, depth + 1).blocks());
    }

    /// The `>` and at most one space after it.
    private static int markLength(String line) {
        boolean spaced =
                line.length() > 1 && line.charAt(1) != '\n' && Whitespace.is(line.charAt(1));
        return spaced ? 2 : 1;
    }
}
