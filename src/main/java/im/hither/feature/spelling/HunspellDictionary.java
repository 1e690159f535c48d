package im.hither.feature.spelling;

import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A dictionary that was read. Any thread may ask.
final class HunspellDictionary {
    /// Kept, so that it stays as quiet: a runtime of its own lacks what Lucene would measure with.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final Dictionary dictionary;

    private HunspellDictionary(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// @throws IOException where the files cannot be read or make no sense
    static HunspellDictionary read(DictionaryFile file) throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        try (var affixes = Files.newInputStream(file.affixes());
                var words = Files.newInputStream(file.words());
                var meanwhile = new ByteBuffersDirectory()) { // nothing of it lies on the disk
            return new HunspellDictionary(
                    new Dictionary(meanwhile, file.language(), affixes, words));
        } catch (ParseException | RuntimeException nonsense) {
            throw new IOException(file.words() + " is no dictionary", nonsense);
        }
    }

    /// A word is known as it stands in a sentence too: with a capital letter, with a bent
    /// apostrophe.
    boolean knows(String word) {
        return asker().spell(word.replace('’', '\''));
    }

    /// What may have been meant, the likeliest first; as many as are found in a quarter of a
    /// second.
    List<String> suggestions(String word) {
        return asker().suggest(word.replace('’', '\''));
    }

    private Hunspell asker() { // costs nothing, and is for one thread alone
        return new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
    }
}
