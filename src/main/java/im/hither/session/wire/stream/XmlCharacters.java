package im.hither.session.wire.stream;

/// The last guard of our own output: a character that XML 1.0 §2.2 forbids would end the stream.
public final class XmlCharacters {
    private static final String REPLACEMENT = "\ufffd";

    private XmlCharacters() {}

    /// The same text with a replacement character for everything that is not allowed.
    public static String legal(String text) {
        if (text.codePoints().allMatch(XmlCharacters::isLegal)) return text;
        var result = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (isLegal(c)) {
                        result.appendCodePoint(c);
                    } else {
                        result.append(REPLACEMENT);
                    }
                });
        return result.toString();
    }

    private static boolean isLegal(int c) {
        return (c >= 0x20 && c <= 0xd7ff)
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x1_0000;
    }
}
