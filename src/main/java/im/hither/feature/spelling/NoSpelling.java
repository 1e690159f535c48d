package im.hither.feature.spelling;

import java.util.List;
import java.util.Set;

/// For fields without dictionaries.
final class NoSpelling implements Spelling {
    @Override
    public SpellingChoice choice() {
        return SpellingChoice.USUAL;
    }

    @Override
    public List<String> installed() {
        return List.of();
    }

    @Override
    public Set<String> used() {
        return Set.of();
    }

    @Override
    public void choose(SpellingChoice choice) {}

    @Override
    public List<Mistake> mistakes(String text) {
        return List.of();
    }

    @Override
    public List<String> suggestions(String word) {
        return List.of();
    }

    @Override
    public void learn(String word) {}
}
