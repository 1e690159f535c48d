package im.hither.feature.styling;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a text that is laid out by itself (XEP-0393 §6.1). Every block ends with the newline
/// that ended it, where there was one.
public sealed interface Block {
    /// The text it was made from, to the letter.
    String source();

    /// One line with its spans, outer ones before those inside them.
    record Plain(String source, List<Span> spans) implements Block {}

    /// Code.
    ///
    /// @param opening the line with three graves that begins it
    /// @param code what stands between
    /// @param closing the line that ends it; empty where the text ended first
    record Preformatted(String opening, String code, String closing) implements Block {
        @Override
        public String source() {
            return opening + code + closing;
        }
    }

    /// What somebody quotes.
    ///
    /// @param marks what was taken off the beginning of each line
    /// @param blocks the lines without their marks
    record Quote(List<String> marks, List<Block> blocks) implements Block {
        @Override
        public String source() {
            var lines = Lines.of(text(blocks));
            var source = new StringBuilder();
            for (int line = 0; line < marks.size(); line++) {
                source.append(marks.get(line));
                if (line < lines.size()) source.append(lines.get(line));
            }
            return source.toString();
        }
    }

    /// What these blocks were made from.
    static String text(List<Block> blocks) {
        return blocks.stream().map(Block::source).collect(Collectors.joining());
    }
}
