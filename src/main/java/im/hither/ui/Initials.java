package im.hither.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One or two letters that stand for somebody without a picture.
public final class Initials {
    private static final Pattern WORDS = Pattern.compile("[\\s._-]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}\\p{M}*|\\p{N}");

    private Initials() {}

    /// The first letters of the first and the last word; of an address, of the part before the @.
    public static String of(String name) {
        var person = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        var letters =
                Arrays.stream(WORDS.split(person)).map(Initials::first).filter(l -> !l.isEmpty());
        return shorten(letters.toList());
    }

    private static String shorten(List<String> letters) {
        if (letters.isEmpty()) return "?";
        return letters.size() == 1 ? letters.getFirst() : letters.getFirst() + letters.getLast();
    }

    private static String first(String word) {
        var letter = LETTER.matcher(word);
        return letter.find() ? letter.group().toUpperCase(Locale.ROOT) : "";
    }
}
