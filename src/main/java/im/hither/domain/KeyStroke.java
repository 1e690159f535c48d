package im.hither.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keys pressed together.
///
/// @param shortcut the key that commands programs: Ctrl, on a Mac the command key
/// @param key by the name the toolkit has for it
public record KeyStroke(boolean shortcut, boolean shift, boolean alt, String key) {
    private static final Set<String> EDITING = Set.of("A", "C", "V", "X", "Y", "Z");

    /// Why keys cannot be chosen.
    public enum Unfit {
        /// One writes with them.
        WRITES,
        /// They copy, paste or undo.
        EDITS
    }

    /// Reads what [#toString] wrote.
    public static Optional<KeyStroke> parse(String text) {
        var parts = new ArrayList<>(List.of(text.split("\\+", -1)));
        var key = parts.removeLast();
        if (key.isEmpty() || !Set.of("Shortcut", "Shift", "Alt").containsAll(parts)) {
            return Optional.empty();
        }
        return Optional.of(
                new KeyStroke(
                        parts.contains("Shortcut"),
                        parts.contains("Shift"),
                        parts.contains("Alt"),
                        key));
    }

    public Optional<Unfit> unfit() {
        if (!shortcut && !alt && !isFunction()) return Optional.of(Unfit.WRITES);
        return shortcut && !alt && EDITING.contains(key)
                ? Optional.of(Unfit.EDITS)
                : Optional.empty();
    }

    private boolean isFunction() {
        return key.matches("F\\d+");
    }

    @Override
    public String toString() {
        return (shortcut ? "Shortcut+" : "") + (shift ? "Shift+" : "") + (alt ? "Alt+" : "") + key;
    }
}
