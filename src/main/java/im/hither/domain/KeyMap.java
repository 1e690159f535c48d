package im.hither.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which keys do what. Each keys do one thing at most.
///
/// @param chosen where other keys than the usual ones were chosen; empty for none at all
public record KeyMap(Map<WindowAction, Optional<KeyStroke>> chosen) {
    public static final KeyMap USUAL = new KeyMap(Map.of());

    public KeyMap {
        chosen = Map.copyOf(chosen);
    }

    /// The keys for something; the usual ones, unless something else was given them.
    public Optional<KeyStroke> keys(WindowAction action) {
        var own = chosen.get(action);
        if (own != null) return own;
        return Optional.of(action.usual())
                .filter(usual -> !chosen.containsValue(Optional.of(usual)));
    }

    /// What some keys do.
    public Optional<WindowAction> action(KeyStroke keys) {
        return Arrays.stream(WindowAction.values())
                .filter(each -> keys(each).equals(Optional.of(keys)))
                .findFirst();
    }

    public KeyMap with(WindowAction action, Optional<KeyStroke> keys) {
        var other = new HashMap<>(chosen);
        other.put(action, keys);
        if (keys.equals(Optional.of(action.usual()))) other.remove(action);
        return new KeyMap(other);
    }

    public boolean isUsual(WindowAction action) {
        return !chosen.containsKey(action);
    }
}
