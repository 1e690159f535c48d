package im.hither.feature.spelling;

import im.hither.concurrent.Asker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Finds words that are not known, for all fields of one window. FX thread.
public final class SpellingViewModel {
    private static final int LONGEST = 20_000; // nobody types more

    private final Spelling spelling;
    private final Asker asker;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    public SpellingViewModel(Spelling spelling, Asker asker) {
        this.spelling = spelling;
        this.asker = asker;
    }

    /// Counts what changes which words are known, so that texts are looked at again.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The mistakes of a text, later.
    void check(String text, Consumer<List<Mistake>> answer) {
        if (text.length() > LONGEST) {
            answer.accept(List.of());
            return;
        }
        asker.ask(() -> spelling.mistakes(text), answer);
    }

    /// What may have been meant by a word, later.
    void suggest(String word, Consumer<List<String>> answer) {
        asker.ask(() -> spelling.suggestions(word), answer);
    }

    /// A word is right from now on.
    void learn(String word) {
        spelling.learn(word);
        changes.set(changes.get() + 1);
    }

    /// What can be chosen, and what is.
    ///
    /// @param installed the languages of all dictionaries
    /// @param used those that are looked up
    record Choices(SpellingChoice choice, List<String> installed, Set<String> used) {}

    void choices(Consumer<Choices> answer) {
        asker.ask(
                () -> new Choices(spelling.choice(), spelling.installed(), spelling.used()),
                answer);
    }

    void mark(Choices now, boolean marked) {
        choose(now.choice().marked(marked));
    }

    /// Looks words of one more language up, or of one fewer.
    void use(Choices now, String language, boolean used) {
        var languages = new HashSet<>(now.used());
        if (used) languages.add(language);
        else languages.remove(language);
        choose(new SpellingChoice(now.choice().marked(), Optional.of(languages)));
    }

    private void choose(SpellingChoice choice) {
        spelling.choose(choice);
        changes.set(changes.get() + 1);
    }
}
