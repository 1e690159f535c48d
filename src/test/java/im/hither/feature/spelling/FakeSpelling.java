package im.hither.feature.spelling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Knows all words but a few.
public final class FakeSpelling implements Spelling {
    final Set<String> unknown = new HashSet<>(Set.of("recieve", "teh"));
    SpellingChoice choice = SpellingChoice.USUAL;
    List<String> installed = List.of("de_DE", "en_US");

    @Override
    public SpellingChoice choice() {
        return choice;
    }

    @Override
    public List<String> installed() {
        return installed;
    }

    @Override
    public Set<String> used() {
        return choice.languages().orElse(Set.of("en_US"));
    }

    @Override
    public void choose(SpellingChoice now) {
        choice = now;
    }

    @Override
    public List<Mistake> mistakes(String text) {
        if (!choice.marked()) return List.of();
        return WordFinder.words(text).stream()
                .filter(each -> unknown.contains(each.in(text)))
                .toList();
    }

    @Override
    public List<String> suggestions(String word) {
        return word.equals("recieve") ? List.of("receive", "relieve") : List.of();
    }

    @Override
    public void learn(String word) {
        unknown.remove(word);
    }
}
