package im.hither.feature.message;

import im.hither.session.AccountLink;

/// How long a text may be to leave in one message.
///
/// @param stanza as many bytes the server takes in one stanza
public record MessageLength(int stanza, Cover cover) {
    /// Before more is known.
    public static final MessageLength USUAL =
            new MessageLength(AccountLink.USUAL_STANZA, Cover.NONE);

    private static final int AROUND = 4096; // bytes of everything else in the stanza, at most
    private static final int ESCAPED = 6; // bytes of a character that XML writes in words, at most

    /// So many characters at its end are too many; 0 where the text fits.
    public int excess(String text) {
        int left = Math.max(0, cover.inside(stanza - AROUND));
        int at = 0;
        while (at < text.length() && (left -= bytes(text.codePointAt(at))) >= 0) {
            at = text.offsetByCodePoints(at, 1);
        }
        return text.codePointCount(at, text.length());
    }

    private static int bytes(int letter) {
        if ("<>&'\"".indexOf(letter) >= 0) return ESCAPED;
        if (letter < 0x80) return 1;
        if (letter < 0x800) return 2;
        return letter < 0x10000 ? 3 : 4;
    }
}
