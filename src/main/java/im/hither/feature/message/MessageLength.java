package im.hither.feature.message;

/// How long a text may be to leave in one message.
public final class MessageLength {
    private static final int AROUND = 4096; // bytes of everything else in the stanza, at most
    private static final int ESCAPED = 6; // bytes of a character that XML writes in words, at most

    private MessageLength() {}

    /// So many bytes too many; 0 where the text fits.
    public static int excess(String text) {
        return Math.max(0, bytes(text) - (Sending.LONGEST - AROUND));
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
