package im.hither.feature.room;

import java.text.Normalizer;
import java.util.Locale;

/// Whether a text names somebody: the name as a word of its own, in whatever case, outside of what
/// is quoted.
final class Mentions {
    private Mentions() {}

    static boolean names(String text, String nick) {
        var name = plain(nick.strip());
        if (name.isEmpty()) return false;
        return text.lines()
                .filter(line -> !line.startsWith(">"))
                .map(Mentions::plain)
                .anyMatch(line -> holds(line, name));
    }

    private static boolean holds(String line, String name) {
        for (var at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            if (isEdge(before(line, at)) && isEdge(after(line, at + name.length()))) return true;
        }
        return false;
    }

    private static int before(String line, int at) {
        return at == 0 ? ' ' : line.codePointBefore(at);
    }

    private static int after(String line, int at) {
        return at == line.length() ? ' ' : line.codePointAt(at);
    }

    private static boolean isEdge(int character) {
        return !Character.isLetterOrDigit(character) && character != '_';
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
