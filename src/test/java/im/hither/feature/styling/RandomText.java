package im.hither.feature.styling;

import im.hither.feature.styling.Block.Plain;
import im.hither.feature.styling.Block.Preformatted;
import im.hither.feature.styling.Block.Quote;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Texts in which something may be styled almost everywhere.
final class RandomText {
    private static final List<String> PARTS =
            List.of(
                    "*",
                    "_",
                    "~",
                    "`",
                    "```",
                    "```\n",
                    "\n",
                    "\n>",
                    "> ",
                    ">",
                    " ",
                    " ",
                    "\u3000",
                    "a",
                    "word",
                    "é",
                    "😺",
                    "👩‍👩‍👧",
                    "مرحبا",
                    "https://a.b/c(d)",
                    "xmpp:a@b.c",
                    "a@b.cd",
                    "://",
                    ":",
                    "@",
                    "(",
                    ")",
                    ".");

    private RandomText() {}

    static String of(Random random, int longest) {
        var text = new StringBuilder();
        int length = random.nextInt(longest);
        while (text.length() < length) text.append(PARTS.get(random.nextInt(PARTS.size())));
        return text.toString();
    }

    /// What a view draws of these blocks, without the marks of quotes.
    static String drawn(List<Block> blocks) {
        return blocks.stream()
                .map(block ->
                        switch (block) {
                            case Plain line ->
                                    Run.of(line).stream()
                                            .map(Run::text)
                                            .collect(Collectors.joining());
                            case Preformatted code -> code.source();
                            case Quote(var marks, var inner) ->
                                    String.join("", marks) + drawn(inner);
                        })
                .collect(Collectors.joining())
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The same characters, in the order in which [#drawn] leaves them.
    static String bare(String text) {
        return text.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
