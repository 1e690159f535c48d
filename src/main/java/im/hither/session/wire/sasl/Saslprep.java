package im.hither.session.wire.sasl;

import static java.lang.Character.DIRECTIONALITY_LEFT_TO_RIGHT;
import static java.lang.Character.DIRECTIONALITY_RIGHT_TO_LEFT;
import static java.lang.Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;

import java.net.IDN;
import java.text.Normalizer;

/// SASLprep (RFC 4013): the one form of a password that both sides hash, however it was typed.
final class Saslprep {
    private Saslprep() {}

    /// The form for signing in, where characters younger than Unicode 3.2 pass (RFC 3454 §7): a
    /// server may have stored them.
    ///
    /// @throws IllegalArgumentException for a character or a mixture of directions that is
    ///   prohibited, and where nothing is left
    static char[] query(char[] typed) {
        if (isPrintableAscii(typed)) return typed.clone(); // no copy of it in a string
        var text = new String(typed);
        var mapped = new StringBuilder();
        text.codePoints().forEach(c -> map(c, mapped));
        var normal = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
        if (normal.isEmpty()) throw new IllegalArgumentException("nothing is left");
        if (normal.codePoints().anyMatch(Saslprep::isProhibited)) {
            throw new IllegalArgumentException("prohibited character");
        }
        checkDirections(normal);
        return normal.toCharArray();
    }

    /// The form for choosing a password, where they do not.
    static char[] stored(char[] typed) {
        var prepared = query(typed);
        if (new String(prepared).codePoints().anyMatch(Saslprep::isUnassigned)) {
            throw new IllegalArgumentException("unassigned character");
        }
        return prepared;
    }

    private static boolean isPrintableAscii(char[] typed) {
        for (var c : typed) {
            if (c < 0x20 || c > 0x7e) return false;
        }
        return true;
    }

    private static void map(int c, StringBuilder to) {
        if (isOtherSpace(c)) {
            to.append(' ');
        } else if (!isMappedToNothing(c)) {
            to.appendCodePoint(c);
        }
    }

    /// RFC 3454 table C.1.2.
    private static boolean isOtherSpace(int c) {
        return c == 0xa0
                || c == 0x1680
                || within(c, 0x2000, 0x200b)
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /// RFC 3454 table B.1.
    private static boolean isMappedToNothing(int c) {
        return c == 0xad
                || c == 0x34f
                || c == 0x1806
                || within(c, 0x180b, 0x180d)
                || within(c, 0x200b, 0x200d)
                || c == 0x2060
                || within(c, 0xfe00, 0xfe0f)
                || c == 0xfeff;
    }

    /// RFC 4013 §2.3.
    private static boolean isProhibited(int c) {
        return isOtherSpace(c)
                || within(c, 0, 0x1f) // C.2.1
                || within(c, 0x7f, 0x9f) // C.2.1, C.2.2
                || c == 0x6dd
                || c == 0x70f
                || c == 0x180e
                || c == 0x200c
                || c == 0x200d
                || within(c, 0x2028, 0x2029)
                || within(c, 0x2060, 0x2063)
                || within(c, 0x206a, 0x206f) // C.2.2, C.8
                || c == 0xfeff
                || within(c, 0xfff9, 0xfffd) // C.2.2, C.6
                || within(c, 0x1d173, 0x1d17a)
                || within(c, 0xe000, 0xf8ff) // C.3
                || within(c, 0xf0000, 0x10ffff) // C.3, C.4
                || within(c, 0xfdd0, 0xfdef) // C.4
                || (c & 0xfffe) == 0xfffe
                || within(c, 0xd800, 0xdfff) // C.5
                || within(c, 0x2ff0, 0x2ffb) // C.7
                || within(c, 0x340, 0x341) // C.8
                || within(c, 0x200e, 0x200f)
                || within(c, 0x202a, 0x202e)
                || c == 0xe0001 // C.9
                || within(c, 0xe0020, 0xe007f);
    }

    private static boolean within(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /// RFC 3454 §6.
    private static void checkDirections(String text) {
        if (text.codePoints().noneMatch(Saslprep::isRightToLeft)) return;
        var leftToRight =
                text.codePoints()
                        .anyMatch(c ->
                                Character.getDirectionality(c) == DIRECTIONALITY_LEFT_TO_RIGHT);
        if (leftToRight
                || !isRightToLeft(text.codePointAt(0))
                || !isRightToLeft(text.codePointBefore(text.length()))) {
            throw new IllegalArgumentException("mixed directions");
        }
    }

    private static boolean isRightToLeft(int c) {
        var direction = Character.getDirectionality(c);
        return direction == DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// RFC 3454 table A.1, asked of the JDK: its nameprep is a profile over the same Unicode 3.2
    /// and refuses such a character in one mode and lets it pass in the other.
    private static boolean isUnassigned(int c) {
        if (c < 0x80) return false;
        var label = Character.toString(c);
        return isLabel(label, IDN.ALLOW_UNASSIGNED) && !isLabel(label, 0);
    }

    private static boolean isLabel(String label, int mode) {
        try {
            return IDN.toASCII(label, mode) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
