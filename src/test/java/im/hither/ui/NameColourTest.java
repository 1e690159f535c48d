package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameColourTest {
    @ParameterizedTest
    @DisplayName("XEP-0392 §13, and the groups of a fingerprint")
    @CsvSource(
            textBlock =
                    """
                    Romeo, 327.255249
                    juliet@capulet.lit, 209.410400
                    😺, 331.199341
                    council, 359.994507
                    Board, 171.430664
                    00010203, 251.773682
                    04050607, 95.218506
                    08090a0b, 357.028198
                    0c0d0e0f, 133.198242
                    10111213, 60.798340
                    14151617, 96.047974
                    18191a1b, 335.527954
                    1c1d1e1f, 200.434570
                    """)
    void anglesAreTheOnesOthersGet(String text, double angle) {
        assertThat(NameColour.of(text).angle()).isCloseTo(angle, within(0.000001));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Romeo, 0.865, 0.000, 0.686
                    juliet@capulet.lit, 0.000, 0.515, 0.573
                    😺, 0.872, 0.000, 0.659
                    council, 0.918, 0.000, 0.394
                    Board, 0.000, 0.527, 0.457
                    """)
    void coloursAreTheOnesOthersGet(String text, double red, double green, double blue) {
        assertThat(NameColour.of(text).rgb())
                .containsExactly(new double[] {red, green, blue}, within(0.001));
    }

    @Test
    void everyColourIsReadableOnItsBackground() {
        for (var angle = 0; angle < 360; angle++) {
            var colour = new NameColour(angle);

            assertThat(contrast(colour.onLight(), "#ffffff")).isGreaterThan(4.4);
            assertThat(contrast(colour.onDark(), "#0d1117")).isGreaterThan(7);
        }
    }

    /// WCAG 2.1, contrast ratio.
    private static double contrast(String one, String other) {
        var bright = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int from) {
        var value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
