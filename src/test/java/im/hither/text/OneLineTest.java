package im.hither.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void nameStaysAsItIs() {
        assertThat(OneLine.of("Romeo Montague")).isEqualTo("Romeo Montague");
        assertThat(OneLine.of("سارة القحطاني")).isEqualTo("سارة القحطاني");
    }

    @Test
    @DisplayName("F2 what turns a line around or hides in it is left out")
    void controlsAreLeftOut() {
        assertThat(OneLine.of("safe\u202Egpj.exe")).isEqualTo("safegpj.exe");
        assertThat(OneLine.of("a\u2066b\u2069c\u200Bd\u061Ce\uFEFFf")).isEqualTo("abcdef");
        assertThat(OneLine.of("two\n\nlines\tand\u0000more")).isEqualTo("two lines and more");
    }

    @Test
    @DisplayName("F2 ten thousand marks on a letter, ten thousand letters")
    void lengthIsBounded() {
        assertThat(OneLine.of("e" + "\u0301".repeat(10_000) + "nd")).hasSizeLessThan(20);
        assertThat(OneLine.of("x".repeat(10_000))).isEqualTo("x".repeat(64) + "…");
    }
}
