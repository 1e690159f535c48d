package im.hither.feature.spelling;

import java.util.Optional;
import java.util.Set;

/// What the user wants.
///
/// @param marked words that are not known are underlined
/// @param languages those of the dictionaries that count; empty where that is left to the system
public record SpellingChoice(boolean marked, Optional<Set<String>> languages) {
    public static final SpellingChoice USUAL = new SpellingChoice(true, Optional.empty());

    SpellingChoice marked(boolean now) {
        return new SpellingChoice(now, languages);
    }
}
