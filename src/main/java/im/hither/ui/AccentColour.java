package im.hither.ui;

import im.hither.domain.Accent;
import java.util.Locale;
import org.hsluv.HUSLColorConverter;

/// An accent as colours that can be read: all of one lightness on the HSLuv circle, whatever the
/// hue, so that white letters on them and they on the window's ground have the contrast of WCAG AA.
final class AccentColour {
    private static final double EMPHASIS = 44;
    private static final double ON_LIGHT = 44;
    private static final double ON_DARK = 70;
    private static final double PALE = 95;
    private static final double COLOURFUL = 90;
    private static final double MUTED = 0.6; // a large surface

    private final double hue;
    private final double saturation;

    private AccentColour(double hue, double saturation) {
        this.hue = hue;
        this.saturation = saturation;
    }

    static AccentColour of(Accent accent) {
        return switch (accent) {
            case BLUE -> new AccentColour(254, COLOURFUL);
            case TEAL -> new AccentColour(190, COLOURFUL);
            case GREEN -> new AccentColour(135, COLOURFUL);
            case BROWN -> new AccentColour(30, COLOURFUL);
            case RED -> new AccentColour(12, COLOURFUL);
            case PINK -> new AccentColour(345, COLOURFUL);
            case PURPLE -> new AccentColour(278, COLOURFUL);
            case GREY -> new AccentColour(250, 12);
        };
    }

    /// Under white letters.
    String emphasis() {
        return hex(EMPHASIS);
    }

    /// Letters and signs on the window's ground.
    String foreground(boolean dark) {
        return hex(dark ? ON_DARK : ON_LIGHT);
    }

    /// Under the window's own letters.
    String subtle(boolean dark) {
        return dark ? emphasis() + "33" : hex(PALE, saturation * MUTED);
    }

    /// The theme's looked-up colours; those of its own accent stay as they are.
    static String style(Accent accent, boolean dark) {
        if (accent == Accent.BLUE) return "";
        var colour = of(accent);
        return "-color-accent-fg: %s; -color-accent-emphasis: %s; -color-accent-muted: %s66; -color-accent-subtle: %s;"
                .formatted(
                        colour.foreground(dark),
                        colour.emphasis(),
                        colour.foreground(dark),
                        colour.subtle(dark));
    }

    private String hex(double lightness) {
        return hex(lightness, saturation);
    }

    private String hex(double lightness, double colourful) {
        return HUSLColorConverter.hsluvToHex(new double[] {hue, colourful, lightness})
                .toLowerCase(Locale.ROOT);
    }
}
