package im.hither.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @DisplayName("F2 what would act on the terminal is written out")
    @CsvSource({
        "'\u001B[2J', '\\u{1b}[2J'",
        "'\u009B31m', '\\u{9b}31m'",
        "'a\rb', 'a\\u{d}b'",
        "'a\u0007', 'a\\u{7}'",
        "'safe\u202Egpj.exe', 'safe\\u{202e}gpj.exe'",
        "'\u2066x\u2069', '\\u{2066}x\\u{2069}'",
        "'a\u200Bb', 'a\\u{200b}b'",
        "'a\u2028b', 'a\\u{2028}b'",
        "'\uFEFFa', '\\u{feff}a'",
        "'a\uD800b', 'a\\u{d800}b'",
    })
    void controlsAreWrittenOut(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "ü ﬁ 日本 עברית", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", ""})
    void whatPeopleWriteStays(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("F3 a further line cannot look like a line of its own")
    void furtherLinesAreIndented() {
        assertThat(PlainText.of("a\njuliet@example.org: online"))
                .isEqualTo("a\n    juliet@example.org: online");
    }
}
