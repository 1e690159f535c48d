package im.hither.terminal;

/// Text of others on a terminal: nothing in it may move the cursor, change colours or the order of
/// letters, or look like a further line.
public final class PlainText {
    private PlainText() {}

    /// The text with control characters and invisible formatting written out, and its further lines
    /// indented.
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(each -> append(plain, each));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int codePoint) {
        if (codePoint == '\n') plain.append("\n    ");
        else if (codePoint == '\t') plain.append('\t');
        else if (harmful(codePoint)) plain.append("\\u{%x}".formatted(codePoint));
        else plain.appendCodePoint(codePoint);
    }

    private static boolean harmful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            case Character.FORMAT -> !joiner(codePoint);
            default -> false;
        };
    }

    /// What emoji and some scripts need to be written at all.
    private static boolean joiner(int codePoint) {
        return codePoint == 0x200C
                || codePoint == 0x200D
                || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
    }
}
