package im.hither.feature.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text without case and accents, that knows where each of its characters comes from.
final class Folded {
    private static final int ASCII = 0x80;

    private final StringBuilder text = new StringBuilder();
    private int[] sources = new int[16];

    private Folded() {}

    static Folded of(String original) {
        var folded = new Folded();
        for (int at = 0; at < original.length(); ) {
            int character = original.codePointAt(at);
            folded.add(character, at);
            at += Character.charCount(character);
        }
        folded.source(folded.text.length(), original.length());
        return folded;
    }

    private void add(int character, int source) {
        if (character < ASCII) {
            append(Character.toLowerCase(character), source);
            return;
        }
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isAccent(part))
                .forEach(part -> append(Character.toLowerCase(part), source));
    }

    /// The marks that the index leaves out too; in other scripts a mark may be half of the word.
    static boolean isAccent(int character) {
        return character >= 0x300 && character <= 0x36f;
    }

    private void append(int character, int source) {
        for (int more = 0; more < Character.charCount(character); more++) {
            source(text.length() + more, source);
        }
        text.appendCodePoint(character);
    }

    private void source(int at, int source) {
        if (at >= sources.length) sources = Arrays.copyOf(sources, 2 * sources.length);
        sources[at] = source;
    }

    String text() {
        return text.toString();
    }

    boolean contains(Folded part) {
        return text.indexOf(part.text()) >= 0;
    }

    /// Where a part stands in the original text, every time it does.
    List<Mark> find(Folded part) {
        var found = new ArrayList<Mark>();
        int length = part.text.length();
        if (length == 0) return found;
        int at = text.indexOf(part.text());
        while (at >= 0) {
            found.add(new Mark(sources[at], end(at + length)));
            at = text.indexOf(part.text(), at + length);
        }
        return found;
    }

    /// A character that became two belongs to the mark as a whole, and so do accents behind it.
    private int end(int at) {
        int end = at;
        while (end < text.length() && sources[end] == sources[end - 1]) end++;
        return sources[end];
    }
}
