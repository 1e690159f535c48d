package im.hither.feature.composer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The beginning of somebody's name in a text, before the caret.
///
/// @param from where it begins in the text, with the `@` where there is one
/// @param letters what of the name is there
/// @param asked somebody wants it completed, since there is an `@`
record NameBegun(int from, String letters, boolean asked) {
    private static final int LONGEST = 40; // nobody types more of a name before choosing it
    private static final String AFTER_FIRST = ": "; // whom a text is said to is named at its start
    private static final String AFTER = " ";

    /// What stands before the caret, back to an `@` at the beginning of a word, else to the last
    /// space; empty where nothing does.
    static Optional<NameBegun> before(String text, int caret) {
        for (int at = caret - 1; at >= 0 && at >= caret - LONGEST; at--) {
            if (text.charAt(at) == '\n') break;
            if (text.charAt(at) == '@' && beginsWord(text, at)) {
                return Optional.of(new NameBegun(at, text.substring(at + 1, caret), true));
            }
        }
        int from = caret;
        while (from > 0 && !beginsWord(text, from)) from--;
        if (from == caret || caret - from > LONGEST) return Optional.empty();
        return Optional.of(new NameBegun(from, text.substring(from, caret), false));
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    /// Those that begin so, then those of which another word does.
    List<String> among(List<String> names) {
        var wanted = letters.toLowerCase(Locale.ROOT);
        var first = names.stream().filter(name -> lower(name).startsWith(wanted)).toList();
        var further =
                names.stream()
                        .filter(name -> !first.contains(name))
                        .filter(name -> lower(name).contains(" " + wanted))
                        .toList();
        return Stream.concat(first.stream(), further.stream()).toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// What takes the place of the beginning: the name, as other programs look for it.
    String completed(String name) {
        return name + (from == 0 ? AFTER_FIRST : AFTER);
    }
}
