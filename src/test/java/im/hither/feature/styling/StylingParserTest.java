package im.hither.feature.styling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import im.hither.feature.styling.Block.Plain;
import im.hither.feature.styling.Block.Preformatted;
import im.hither.feature.styling.Block.Quote;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StylingParserTest {
    /// Blocks written as: Q{…} quote, PRE(code), and the line itself.
    static Stream<Arguments> blocks() {
        return Stream.of(
                // XEP-0393 §6.1
                arguments(
                        "```ignored\n(println \"Hello, world!\")\n```\n\nThis should show",
                        "PRE((println \"Hello, world!\")), , This should show"),
                arguments(
                        "> ```\n> (println \"Hello, world!\")\n\nThe entire blockquote",
                        "Q{PRE((println \"Hello, world!\"))}, , The entire blockquote"),
                arguments(
                        "> That that is, is.\n\nSaid the old hermit",
                        "Q{That that is, is.}, , Said the old hermit"),
                arguments(
                        ">> That that is, is.\n> Said the old hermit of Prague.\n\nWho?",
                        "Q{Q{That that is, is.}, Said the old hermit of Prague.}, , Who?"),
                arguments("no *formatting\nas spans* escapes", "no *formatting, as spans* escapes"),
                // tests of Gajim
                arguments("```\npre\n```\n*pláin*", "PRE(pre), *pláin*"),
                arguments("```\npre *fmt* ```\n```\nplain", "PRE(pre *fmt* ```), plain"),
                arguments("````\na\n```", "PRE(a)"),
                arguments(">  quoted\nnot quoted", "Q{ quoted}, not quoted"),
                arguments(
                        ">  quoted\n>>   quote > 2\n>quote 1\n\nnot quoted",
                        "Q{ quoted, Q{  quote > 2}, quote 1}, , not quoted"),
                arguments("> ```\n> pre\n> ```\n> not pre", "Q{PRE(pre), not pre}"),
                arguments("> ``` \n> pre\nplain", "Q{PRE(pre)}, plain"),
                // tests of Converse
                arguments("hello world > this is not a quote", "hello world > this is not a quote"),
                arguments("> a\n>\n> b", "Q{a, , b}"),
                arguments("> > x", "Q{Q{x}}"),
                arguments(">> x", "Q{Q{x}}"),
                arguments(
                        "Here's code: \n```\n<code>hello</code> *x* ~y~\n```",
                        "Here's code: , PRE(<code>hello</code> *x* ~y~)"),
                // where implementations differ: as the specification says
                arguments("```\na```", "PRE(a```)"),
                arguments("```newtoken\n", "PRE()"),
                // ours
                arguments("", ""),
                arguments(">", "Q{}"),
                arguments(">\u3000x", "Q{x}"),
                arguments("```\n> not a quote\n```", "PRE(> not a quote)"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void blocksAreFound(String text, String expected) {
        assertThat(shown(StylingParser.blocks(text))).isEqualTo(expected);
    }

    private static String shown(List<Block> blocks) {
        return blocks.stream().map(StylingParserTest::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Block block) {
        return switch (block) {
            case Plain(var line, _) -> line.strip().isEmpty() ? "" : line.replace("\n", "");
            case Preformatted(_, var code, _) -> "PRE(" + code.stripTrailing() + ")";
            case Quote(_, var inner) -> "Q{" + shown(inner) + "}";
        };
    }

    @Test
    void whateverIsWrittenIsStillThere() {
        var random = new Random(393);
        for (int count = 0; count < 20_000; count++) {
            var text = RandomText.of(random, 400);

            assertThat(Block.text(StylingParser.blocks(text))).isEqualTo(text);
            assertThat(RandomText.drawn(StylingParser.blocks(text)))
                    .isEqualTo(RandomText.bare(text));
        }
    }

    @Test
    @Timeout(10)
    @DisplayName("F8 ten thousand quotes in one another are seven")
    void quotesNestSevenDeep() {
        var text = ">".repeat(10_000) + " x";

        var depth = 0;
        var blocks = StylingParser.blocks(text);
        while (blocks.getFirst() instanceof Quote(_, var inner)) {
            depth++;
            blocks = inner;
        }

        assertThat(depth).isEqualTo(7);
        assertThat(Block.text(StylingParser.blocks(text))).isEqualTo(text);
    }

    @Test
    @DisplayName("F8 hostile text is styled as fast as any")
    void timeGrowsWithTheLength() {
        for (var unit : List.of("*a ", "`*_~", "_*", ">", "> ```\n", "*a _b ~c `d", "```\n>")) {
            var text = unit.repeat(1_000_000 / unit.length());

            var taken = Timed.of(() -> StylingParser.blocks(text));

            assertThat(taken).as(unit).isLessThan(Duration.ofSeconds(4));
        }
    }
}
