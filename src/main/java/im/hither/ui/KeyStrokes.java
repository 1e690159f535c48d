package im.hither.ui;

import im.hither.domain.KeyStroke;
import im.hither.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys as the toolkit tells of them, and as people call them.
public final class KeyStrokes {
    /// Keys that differ by keyboard alone.
    private static final Map<KeyCode, KeyCode> SAME =
            Map.of(
                    KeyCode.EQUALS, KeyCode.PLUS,
                    KeyCode.ADD, KeyCode.PLUS,
                    KeyCode.SUBTRACT, KeyCode.MINUS);

    private static final Map<KeyCode, String> SIGNS =
            Map.of(
                    KeyCode.COMMA, ",",
                    KeyCode.PERIOD, ".",
                    KeyCode.SLASH, "/",
                    KeyCode.PLUS, "+",
                    KeyCode.MINUS, "−",
                    KeyCode.UP, "↑",
                    KeyCode.DOWN, "↓",
                    KeyCode.LEFT, "←",
                    KeyCode.RIGHT, "→");

    private KeyStrokes() {}

    /// What was pressed; empty while nothing but Shift, Alt and their like is held.
    public static Optional<KeyStroke> of(KeyEvent pressed) {
        var code = SAME.getOrDefault(pressed.getCode(), digit(pressed.getCode()));
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) return Optional.empty();
        var shift = pressed.isShiftDown() && code != KeyCode.PLUS; // a plus may need it
        return Optional.of(
                new KeyStroke(pressed.isShortcutDown(), shift, pressed.isAltDown(), code.name()));
    }

    private static KeyCode digit(KeyCode code) {
        return code.isKeypadKey() && code.isDigitKey()
                ? KeyCode.valueOf(code.name().replace("NUMPAD", "DIGIT"))
                : code;
    }

    /// As it stands on the keys.
    public static String words(KeyStroke keys, Texts texts) {
        var words = new StringJoiner("+");
        if (keys.shortcut()) words.add(texts.text("settings.keys.shortcut"));
        if (keys.alt()) words.add(texts.text("settings.keys.alt"));
        if (keys.shift()) words.add(texts.text("settings.keys.shift"));
        return words.add(sign(keys.key())).toString();
    }

    private static String sign(String key) {
        try {
            var code = KeyCode.valueOf(key);
            return SIGNS.getOrDefault(code, code.getName());
        } catch (IllegalArgumentException ofAnotherVersion) {
            return key;
        }
    }
}
