package im.hither.feature.styling;

import java.util.function.IntPredicate;

/// A stretch of text in which links are looked for.
record LinkText(String text, int from, int to) {
    private static final char NOTHING = 0;
    private static final char ASCII_END = 0x80;
    private static final String NEVER = "<>\"`\\^|";
    private static final String AFTER = ".,;:!?'…“”‘’«»、。，！？：；";
    private static final String CLOSING = ")]}）】」』》";
    private static final String OPENING = "([{（【「『《";

    /// The character there, 0 outside.
    char at(int index) {
        return index >= from && index < to ? text.charAt(index) : NOTHING;
    }

    /// The first place from there on whose character is none of those.
    int skip(int start, IntPredicate letters) {
        int at = start;
        while (at < to && letters.test(text.charAt(at))) at++;
        return at;
    }

    /// The end without punctuation that belongs to the sentence around: closing brackets stay only
    /// where they were opened.
    int trimmed(int start, int end) {
        var unclosed = new int[CLOSING.length()];
        for (int at = start; at < end; at++) count(unclosed, text.charAt(at), 1);
        int last = end;
        while (last > start && isAround(unclosed, text.charAt(last - 1))) {
            count(unclosed, text.charAt(last - 1), -1);
            last--;
        }
        return last;
    }

    private static void count(int[] unclosed, char letter, int by) {
        int opened = OPENING.indexOf(letter);
        int closed = CLOSING.indexOf(letter);
        if (opened >= 0) unclosed[opened] += by;
        if (closed >= 0) unclosed[closed] -= by;
    }

    private static boolean isAround(int[] unclosed, char letter) {
        int closed = CLOSING.indexOf(letter);
        return AFTER.indexOf(letter) >= 0 || (closed >= 0 && unclosed[closed] < 0);
    }

    /// Nothing that ends a word, and nothing that cannot be seen.
    static boolean isInLink(int letter) {
        return !Whitespace.is((char) letter)
                && !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT
                && NEVER.indexOf(letter) < 0;
    }

    static boolean beginsHost(char letter) {
        return letter == '[' || beginsName(letter);
    }

    static boolean beginsName(char letter) {
        return Character.isLetterOrDigit(letter)
                || (letter >= ASCII_END
                        && isInLink(letter)
                        && AFTER.indexOf(letter) < 0
                        && CLOSING.indexOf(letter) < 0);
    }

    static boolean isInDomain(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '.';
    }

    static boolean isInName(int letter) {
        return isInDomain(letter) || "_+%".indexOf(letter) >= 0;
    }

    static boolean isInMailName(int letter) {
        return isInName(letter) || "!#$&'*/={}~".indexOf(letter) >= 0;
    }

    static boolean isInNumber(int letter) {
        return isDigit(letter) || "-.();=+".indexOf(letter) >= 0;
    }

    static boolean isInPlace(int letter) {
        return isAsciiLetter(letter) || isDigit(letter) || ",;=.-".indexOf(letter) >= 0;
    }

    static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    static boolean isAsciiLetter(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }
}
