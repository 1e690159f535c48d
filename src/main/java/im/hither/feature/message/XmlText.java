package im.hither.feature.message;

/// Text that an XML stream can carry (XML 1.0 §2.2): other characters end the stream, so they go.
public final class XmlText {
    private XmlText() {}

    /// The text without what XML has no place for: most control characters, lone surrogates and two
    /// that mean nothing.
    public static String of(String typed) {
        var clean = new StringBuilder(typed.length());
        typed.codePoints().filter(XmlText::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int character) {
        if (character < 0x20) return character == '\t' || character == '\n' || character == '\r';
        return character <= 0xD7FF
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
