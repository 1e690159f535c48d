package im.hither.session.wire.gate;

/// Which characters XML has (1.0 §2.2), and which references a stream may hold.
final class Characters {
    private static final int LONGEST_REFERENCE = 10;

    private Characters() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /// Of a pair only the halves are seen; that they make a pair is the decoder's concern.
    static boolean isLegal(char c) {
        return c >= 0x20 ? c <= 0xfffd : isSpace(c);
    }

    static boolean canStandInReference(int length) {
        return length <= LONGEST_REFERENCE;
    }

    /// @param reference what stands between `&` and `;`
    static boolean isReference(String reference) {
        return switch (reference) {
            case "amp", "lt", "gt", "apos", "quot" -> true;
            default -> reference.startsWith("#") && isNumber(reference.substring(1));
        };
    }

    private static boolean isNumber(String number) {
        try {
            var codePoint =
                    number.startsWith("x")
                            ? Integer.parseUnsignedInt(number.substring(1), 16)
                            : Integer.parseUnsignedInt(number);
            return isLegalCodePoint(codePoint);
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean isLegalCodePoint(int c) {
        if (c > 0xffff) return c <= Character.MAX_CODE_POINT;
        return c >= 0 && isLegal((char) c) && !Character.isSurrogate((char) c);
    }
}
