package im.hither.feature.styling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanParserTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                // XEP-0393 §6.2
                "*strong span*; B[0,13)",
                "plain _emphasis_ plain; I[6,16)",
                "`pre` plain *strong*; M[0,5) B[12,20)",
                "*strong*plain*; B[0,8)",
                "* plain *strong*; B[8,16)",
                "Two spans, both *alike in dignity*; B[16,34)",
                "The full title is _Twelfth Night, or What You Will_ but; I[18,51)",
                "_most_ people shorten it.; I[0,6)",
                "Everyone ~dis~likes cake.; S[9,14)",
                "This is `*monospace*`; M[8,21)",
                "This is *`monospace and bold`*; B[8,30) M[9,29)",
                // tests of Gajim
                "_no pre `with *children*`_; I[0,26) M[8,25)",
                "_*~children~*_; I[0,14) B[1,13) S[2,12)",
                "*ö* *öö*; B[0,3) B[4,8)",
                "*this is *uneven*; B[9,17)",
                "*this cannot _overlap*_; B[0,22)",
                "some *kind* of link http://foo.com/blah_blah; B[5,11)",
                // tests of Converse
                "This *message _contains_* styling hints! `Here's *some* code`; B[5,25) I[14,24) M[41,61)",
                // where implementations differ: as the specification says
                "*strong* _emph_~strike~; B[0,8) I[9,15)",
                // ours
                "*a _b *c* d_; I[3,12) B[6,9)",
                "`a *b* c`; M[0,9)",
                "(*not at the beginning*) *but here*; B[25,35)",
                "_*_; I[0,3)",
                "*a**b*; B[0,3)",
                "`a `b`; M[3,6)",
            })
    void spansAreFound(String line, String spans) {
        assertThat(found(line)).isEqualTo(spans);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain span",
                "not strong*",
                "*not strong",
                "*not *strong",
                "**",
                "***",
                "****",
                "* x *",
                "~ Hello! x ~",
                "__ hello world _",
                "*\u00A0x*",
                "*x\u2003*",
                "*x\u0085*",
                "a*b*",
                "_",
            })
    void nothingIsStyled(String line) {
        assertThat(found(line)).isEmpty();
    }

    @Test
    void everyWhitespaceComesBeforeAnOpeningDirective() {
        for (var space :
                "\t\u000B\f\r \u0085\u00A0\u1680\u2000\u2028\u2029\u202F\u205F\u3000"
                        .toCharArray()) {
            assertThat(found(space + "*x*")).as("U+%04X", (int) space).isEqualTo("B[1,4)");
        }
        assertThat(found("\u200B*x*")).isEmpty();
    }

    private static String found(String line) {
        return SpanParser.spans(line).stream()
                .map(span -> letter(span.style()) + "[%d,%d)".formatted(span.from(), span.to()))
                .collect(Collectors.joining(" "));
    }

    private static String letter(Style style) {
        return switch (style) {
            case STRONG -> "B";
            case EMPHASIS -> "I";
            case STRIKE -> "S";
            case MONO -> "M";
        };
    }
}
