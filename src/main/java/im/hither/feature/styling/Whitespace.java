package im.hither.feature.styling;

/// A character with the property White_Space or of category Z (XEP-0393 §3).
final class Whitespace {
    private static final char NEXT_LINE = 0x85;

    private Whitespace() {}

    static boolean is(char letter) {
        return Character.isSpaceChar(letter)
                || (letter >= '\t' && letter <= '\r')
                || letter == NEXT_LINE;
    }
}
