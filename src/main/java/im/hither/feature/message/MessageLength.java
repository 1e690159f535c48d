package im.hither.feature.message;

/// How long a text may be to leave in one message.
public final class MessageLength {
    private static final int AROUND = 4096; // bytes of everything else in the stanza, at most
    private static final int KEYS = 8192; // beside what is encrypted, for some thirty devices
    private static final int ESCAPED = 6; // bytes of a character that XML writes in words, at most

    private MessageLength() {}

    /// So many bytes too many; 0 where the text fits.
    ///
    /// @param encrypted as which it grows by a third, and has keys beside it
    public static int excess(String text, boolean encrypted) {
        return Math.max(0, bytes(text) - (most(encrypted) - AROUND));
    }

    /// So many bytes a stanza may have before it is encrypted, if it is.
    static int most(boolean encrypted) {
        return encrypted ? (Sending.LONGEST - KEYS) * 3 / 4 : Sending.LONGEST;
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ("<>&'\"".indexOf(letter) >= 0) bytes += ESCAPED;
            else if (letter < 0x80) bytes++;
            else if (letter < 0x800 || Character.isSurrogate(letter)) bytes += 2;
            else bytes += 3;
        }
        return bytes;
    }
}
