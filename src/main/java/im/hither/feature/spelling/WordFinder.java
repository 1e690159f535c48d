package im.hither.feature.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a text that are to be looked up: no links, addresses, names of people who are
/// called, code or numbers.
final class WordFinder {
    /// What stands between blanks and is no word of a language.
    private static final Pattern OTHER = Pattern.compile("[@/\\\\:_#`\\p{N}]|\\p{L}\\.\\p{L}");

    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:['’\\-][\\p{L}\\p{M}]+)*");

    private WordFinder() {}

    static List<Mistake> words(String text) {
        var words = new ArrayList<Mistake>();
        var chunks = CHUNK.matcher(text);
        while (chunks.find()) {
            if (isOther(chunks.group())) continue;
            var word = WORD.matcher(text).region(chunks.start(), chunks.end());
            while (word.find()) words.add(new Mistake(word.start(), word.end()));
        }
        return words;
    }

    /// A mark that ends a sentence or begins a style is none of its word.
    private static boolean isOther(String chunk) {
        var bare = chunk.replaceAll("^[\\p{P}&&[^@/#`]]+|[\\p{P}&&[^@/#`]]+$", "");
        return OTHER.matcher(bare).find();
    }
}
