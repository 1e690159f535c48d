package im.hither.ui;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts text where lines may break, for scripts whose letters depend on their neighbours.
///
/// OpenJFX 26 on Linux cannot break a line inside a run of such letters: it shapes the first half
/// with the glyphs of the whole run (PangoGlyphLayout keeps the text of a run that was split) and
/// then fails or draws letters twice. Where a line breaks between two runs all is well, so each
/// word becomes a run of its own.
final class WordPieces {
    /// In a longer word a line may have to break: it becomes a piece for each letter.
    static final int LONGEST = 20;

    private static final Locale WITH_WORDS =
            Locale.of("th"); // finds words where no space parts them
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

    /// The words of a text, those that are longer letter by letter.
    static List<String> cut(String text, int longest) {
        var pieces = new ArrayList<String>();
        for (var word : parts(BreakIterator.getLineInstance(WITH_WORDS), text)) {
            if (word.length() <= longest) {
                pieces.add(word);
            } else {
                pieces.addAll(parts(BreakIterator.getCharacterInstance(), word));
            }
        }
        return pieces;
    }

    private static List<String> parts(BreakIterator where, String text) {
        var parts = new ArrayList<String>();
        where.setText(text);
        int from = where.first();
        for (int to = where.next(); to != BreakIterator.DONE; to = where.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
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

    /// Whether a control that does not cut its text may break its lines.
    static boolean mayBreak(String text) {
        return text.codePoints()
                .filter(letter -> letter >= COMBINING)
                .mapToObj(UnicodeScript::of)
                .allMatch(script -> script == UnicodeScript.INHERITED || SIMPLE.contains(script));
    }
}
