package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Accent;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contrast of WCAG 2 §1.4.3 between what is read and what is below it.
class AccentColourTest {
    private static final double READABLE = 4.5;
    private static final Color LIGHT = Color.WHITE;
    private static final Color DARK = Color.web("#0d1117");
    private static final Color LETTERS = Color.web("#57606a"); // the palest on a message
    private static final Color DARK_LETTERS = Color.web("#8b949e");

    @ParameterizedTest
    @EnumSource(Accent.class)
    void whiteCanBeReadOnIt(Accent accent) {
        assertThat(contrast(Color.WHITE, Color.web(AccentColour.of(accent).emphasis())))
                .isGreaterThan(READABLE);
    }

    @ParameterizedTest
    @EnumSource(Accent.class)
    void itCanBeReadOnTheGroundOfTheWindow(Accent accent) {
        var colour = AccentColour.of(accent);

        assertThat(contrast(Color.web(colour.foreground(false)), LIGHT)).isGreaterThan(READABLE);
        assertThat(contrast(Color.web(colour.foreground(true)), DARK)).isGreaterThan(READABLE);
    }

    @ParameterizedTest
    @EnumSource(Accent.class)
    void ownMessagesCanBeRead(Accent accent) {
        var colour = AccentColour.of(accent);
        var light = Color.web(colour.subtle(false));
        var dark = over(Color.web(colour.subtle(true)), DARK);

        assertThat(contrast(LETTERS, light)).isGreaterThan(READABLE);
        assertThat(contrast(Color.web(colour.foreground(false)), light)).isGreaterThan(READABLE);
        assertThat(contrast(DARK_LETTERS, dark)).isGreaterThan(READABLE);
        assertThat(contrast(Color.web(colour.foreground(true)), dark)).isGreaterThan(READABLE);
    }

    private static Color over(Color above, Color below) {
        var opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
        return below.interpolate(opaque, above.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
