package im.hither.feature.timeline;

import java.text.BreakIterator;

/// A part of what one reads of a message that is selected.
///
/// @param row whose text it is a part of
/// @param text all that one reads there
/// @param anchor where the selection began
/// @param caret where it was led to; what lies between is selected
record TextPart(Object row, String text, int anchor, int caret) {
    TextPart {
        anchor = Math.clamp(anchor, 0, text.length());
        caret = Math.clamp(caret, 0, text.length());
    }

    /// Nothing yet, from there.
    static TextPart at(Object row, String text, int index) {
        return new TextPart(row, text, index, index);
    }

    int from() {
        return Math.min(anchor, caret);
    }

    int to() {
        return Math.max(anchor, caret);
    }

    boolean isEmpty() {
        return anchor == caret;
    }

    String selected() {
        return text.substring(from(), to());
    }

    TextPart upTo(int index) {
        return new TextPart(row, text, anchor, index);
    }

    TextPart whole() {
        return new TextPart(row, text, 0, text.length());
    }

    /// The words that this one touches, whole; right behind a word it touches that one.
    TextPart words() {
        int start = isEmpty() && isBehindWord(from()) ? from() - 1 : from();
        int last = Math.max(start, to() - 1);
        var words = BreakIterator.getWordInstance();
        var letters = BreakIterator.getCharacterInstance(); // a word may end within one: 👩‍🚀
        int first = before(letters, before(words, start + 1) + 1);
        int end = after(letters, after(words, last) - 1);
        return caret < anchor
                ? new TextPart(row, text, end, first)
                : new TextPart(row, text, first, end);
    }

    private boolean isBehindWord(int index) {
        return index > 0 && isLetter(index - 1) && (index == text.length() || !isLetter(index));
    }

    /// From these words on to the one there, either way.
    TextPart wordsUpTo(int index) {
        return new TextPart(row, text, index < from() ? to() : from(), index).words();
    }

    /// Led one letter, as one sees it, further.
    TextPart byLetter(boolean forward) {
        var letters = BreakIterator.getCharacterInstance();
        return upTo(forward ? after(letters, caret) : before(letters, caret));
    }

    /// Led to the next end of a word, or back to where one begins.
    TextPart byWord(boolean forward) {
        var words = BreakIterator.getWordInstance();
        int at = caret;
        do {
            at = forward ? after(words, at) : before(words, at);
        } while (at > 0 && at < text.length() && !isLetter(forward ? at - 1 : at));
        return upTo(at);
    }

    private boolean isLetter(int index) {
        return Character.isLetterOrDigit(text.codePointAt(index))
                || Character.isSurrogate(text.charAt(index));
    }

    private int before(BreakIterator where, int index) {
        where.setText(text);
        if (index <= 0) return 0;
        return index > text.length() ? before(where, text.length()) : where.preceding(index);
    }

    private int after(BreakIterator where, int index) {
        where.setText(text);
        return index >= text.length() ? text.length() : where.following(Math.max(0, index));
    }
}
