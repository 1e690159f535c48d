package im.hither.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.hsluv.HUSLColorConverter;

/// The colour that belongs to a name or address, the same in every client (XEP-0392): an angle of
/// the HSLuv circle, shown with the lightness that its background asks for.
public record NameColour(double angle) {
    private static final double SATURATION = 100;
    private static final double ON_LIGHT = 50;
    private static final double ON_DARK = 70;

    /// XEP-0392 §5.1.
    public static NameColour of(String name) {
        var hash = sha1(name);
        var angle = (hash[0] & 0xff) | (hash[1] & 0xff) << 8;
        return new NameColour(angle / 65536.0 * 360);
    }

    /// As the specification says: readable on white, and under white letters.
    public String onLight() {
        return hex(ON_LIGHT);
    }

    /// Brighter, readable on a dark background.
    public String onDark() {
        return hex(ON_DARK);
    }

    /// An inline style that gives a node `-name-colour-light` and `-name-colour-dark`;
    /// resources/css/ui.css picks one of them for nodes of the classes `name-text` and
    /// `name-label`.
    public String style() {
        return "-name-colour-light: " + onLight() + "; -name-colour-dark: " + onDark() + ";";
    }

    /// Red, green and blue from 0 to 1 (XEP-0392 §5.4).
    double[] rgb() {
        return HUSLColorConverter.hsluvToRgb(new double[] {angle, SATURATION, ON_LIGHT});
    }

    private String hex(double lightness) {
        return HUSLColorConverter.hsluvToHex(new double[] {angle, SATURATION, lightness})
                .toLowerCase(Locale.ROOT);
    }

    private static byte[] sha1(String name) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-1
        }
    }
}
