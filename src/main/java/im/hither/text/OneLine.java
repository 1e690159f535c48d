package im.hither.text;

import java.text.BreakIterator;

/// Names and other short texts that strangers choose, made fit for one line: nothing in them turns
/// the line around, hides, or grows beyond it.
public final class OneLine {
    static final int LETTERS = 64;
    private static final int UNITS = 12; // of one letter with its marks; more are for mischief

    private OneLine() {}

    /// The text without controls, at most 64 letters as one sees them.
    public static String of(String text) {
        var plain = new StringBuilder();
        text.codePoints().limit(LETTERS * UNITS * 2L).forEach(letter -> add(plain, letter));
        return shorten(plain.toString().strip());
    }

    private static void add(StringBuilder plain, int letter) {
        if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
            boolean spaced = !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ';
            if (!spaced) plain.append(' ');
        } else if (Character.getType(letter) != Character.FORMAT) {
            plain.appendCodePoint(letter);
        }
    }

    private static String shorten(String text) {
        var letters = BreakIterator.getCharacterInstance();
        letters.setText(text);
        var line = new StringBuilder();
        int from = letters.first();
        int count = 0;
        for (int to = letters.next(); to != BreakIterator.DONE; to = letters.next()) {
            if (++count > LETTERS) return line.append('…').toString();
            line.append(text, from, Math.min(to, from + UNITS));
            from = to;
        }
        return line.toString();
    }
}
