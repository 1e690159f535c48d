package im.hither.feature.spelling;

import java.util.List;
import java.util.Set;

/// What a field asks about words. Queries wait for files and the database; commands return at once.
public interface Spelling {
    /// Knows nothing, and finds no mistakes.
    Spelling NONE = new NoSpelling();

    SpellingChoice choice();

    /// The languages of all dictionaries there are: `en_US`.
    List<String> installed();

    /// The languages that are looked up now.
    Set<String> used();

    void choose(SpellingChoice choice);

    /// The words that no dictionary knows; none where there is no dictionary.
    List<Mistake> mistakes(String text);

    /// What may have been meant, the likeliest first.
    List<String> suggestions(String word);

    /// From now on a word is right.
    void learn(String word);
}
