package im.hither.feature.timeline;

import java.util.ArrayList;
import java.util.List;

/// A part of a message's text that is laid out at once: enough for a long letter, little enough
/// that nobody can stop the window with one message. Of a longer one the first piece is shown, or
/// all of them as rows of their own.
///
/// @param number 0 for the first
/// @param text what is shown
/// @param last nothing is shown after it
/// @param cut more of the message exists
/// @param styled what styles the text is drawn, and not only shown as it was sent
record Piece(int number, String text, boolean last, boolean cut, boolean styled) {
    static final int CHARACTERS = 4096;
    static final int LINES = 80;
    private static final int LOOK_BACK = 200; // for a better place to cut

    static List<Piece> of(String text, boolean whole, boolean styled) {
        var lines = text.indexOf('\r') < 0 ? text : withNewlines(text); // asked for each row anew
        int end = end(lines, 0);
        if (!whole || end == lines.length()) {
            return List.of(
                    new Piece(0, lines.substring(0, end), true, end < lines.length(), styled));
        }
        var pieces = new ArrayList<Piece>();
        for (int from = 0; from < lines.length(); from = end) {
            end = end(lines, from);
            var piece = lines.substring(from, end);
            pieces.add(new Piece(pieces.size(), piece, end == lines.length(), false, styled));
        }
        return pieces;
    }

    private static String withNewlines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int end(String text, int from) {
        int end = Math.min(endOfLines(text, from), from + CHARACTERS);
        if (end >= text.length()) return text.length();
        for (int before = end; before > end - LOOK_BACK && before > from; before--) {
            if (Character.isWhitespace(text.charAt(before - 1))) return before;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static int endOfLines(String text, int from) {
        int end = from - 1;
        for (int line = 0; line < LINES; line++) {
            end = text.indexOf('\n', end + 1);
            if (end < 0) return text.length();
        }
        return end + 1;
    }
}
