package im.hither.ui;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Cuts text where lines may break, for scripts whose letters depend on their neighbours.
///
/// OpenJFX 26 on Linux cannot break a line inside a run of such letters: it shapes the first half
/// with the glyphs of the whole run (PangoGlyphLayout keeps the text of a run that was split) and
/// then fails or draws letters twice. Where a line breaks between two runs all is well, so each
/// word becomes a run of its own.
final class WordPieces {
    /// Longer words are cut: a line may have to break inside them.
    static final int LONGEST = 12;

    private static final int COMBINING = 0x300; // the first code point that changes the one before
    private static final Set<UnicodeScript> SIMPLE =
            EnumSet.of(
                    UnicodeScript.LATIN,
                    UnicodeScript.GREEK,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.COMMON);

    private WordPieces() {}

    /// The whole text when it is simple, else its words.
    static List<String> of(String text) {
        return isSimple(text) ? List.of(text) : cut(text, LONGEST);
    }

    /// Pieces of which none is longer than so many characters as one sees them, unless it is one of
    /// them.
    static List<String> cut(String text, int longest) {
        var pieces = new ArrayList<String>();
        var lines = BreakIterator.getLineInstance();
        lines.setText(text);
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; to = lines.next()) {
            addWord(text.substring(from, to), longest, pieces);
            from = to;
        }
        return pieces;
    }

    private static void addWord(String word, int longest, List<String> pieces) {
        if (word.length() <= longest) {
            pieces.add(word);
            return;
        }
        var letters = BreakIterator.getCharacterInstance();
        letters.setText(word);
        int from = 0;
        int before = 0;
        for (int to = letters.next(); to != BreakIterator.DONE; to = letters.next()) {
            if (to - from > longest && before > from) {
                pieces.add(word.substring(from, before));
                from = before;
            }
            before = to;
        }
        pieces.add(word.substring(from));
    }

    /// Whether each letter looks the same whatever stands beside it.
    static boolean isSimple(String text) {
        return text.codePoints().allMatch(WordPieces::isSimple);
    }

    private static boolean isSimple(int letter) {
        return letter < COMBINING
                || (Character.isBmpCodePoint(letter)
                        && Character.getType(letter) != Character.FORMAT
                        && SIMPLE.contains(UnicodeScript.of(letter)));
    }
}
