package im.hither.feature.reaction;

import java.util.regex.Pattern;

/// What counts as one emoji (Unicode Technical Standard 51).
final class Emoji {
    private static final int LONGEST = 40; // the longest sequences have about half of that
    private static final Pattern ONE_CHARACTER = Pattern.compile("\\X");
    private static final int KEYCAP = 0x20E3;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Emoji() {}

    /// Whether a text is one emoji and nothing else.
    static boolean isOne(String text) {
        return text.length() <= LONGEST
                && ONE_CHARACTER.matcher(text).matches()
                && text.codePoints().anyMatch(Emoji::marks);
    }

    /// Digits are emoji only inside a keycap, letters never.
    private static boolean marks(int codePoint) {
        return codePoint == KEYCAP
                || codePoint == EMOJI_STYLE
                || Character.isEmojiPresentation(codePoint)
                || Character.isExtendedPictographic(codePoint);
    }
}
