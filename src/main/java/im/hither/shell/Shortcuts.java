package im.hither.shell;

import im.hither.domain.TextSize;
import im.hither.shell.ShellViewModel.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the window, unless a card lies over it.
final class Shortcuts {
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    private Shortcuts(Models models, ShellView view, Cards cards) {
        keys.put(control(KeyCode.N), view::search);
        keys.put(control(KeyCode.K), () -> cards.palette(Deeds.of(models, view, cards)));
        keys.put(
                new KeyCodeCombination(
                        KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                view::search);
        keys.put(control(KeyCode.F), view::find);
        keys.put(control(KeyCode.DIGIT1), () -> view.place(Place.CHATS));
        keys.put(control(KeyCode.DIGIT2), () -> view.place(Place.CONTACTS));
        keys.put(control(KeyCode.W), view::back);
        keys.put(control(KeyCode.COMMA), cards.settings()::show);
        var look = models.look();
        for (var key : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            keys.put(
                    anyShift(key), () -> look.set(look.get().with(look.get().textSize().larger())));
        }
        for (var key : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            keys.put(
                    anyShift(key),
                    () -> look.set(look.get().with(look.get().textSize().smaller())));
        }
        for (var key : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
            keys.put(control(key), () -> look.set(look.get().with(TextSize.USUAL)));
        }
        keys.put(alt(KeyCode.UP), () -> models.chats().step(-1));
        keys.put(alt(KeyCode.DOWN), () -> models.chats().step(1));
    }

    /// Listens to the keys of the view; Escape only where nobody else wanted it.
    static void install(Models models, ShellView view, Cards cards) {
        var shortcuts = new Shortcuts(models, view, cards);
        view.addEventFilter(KeyEvent.KEY_PRESSED, shortcuts::pressed);
        view.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() != KeyCode.ESCAPE) return;
                    view.back();
                    key.consume();
                });
    }

    private void pressed(KeyEvent key) {
        for (var each : keys.entrySet()) {
            if (each.getKey().match(key)) {
                each.getValue().run();
                key.consume();
                return;
            }
        }
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /// On some keyboards a plus needs the Shift key.
    private static KeyCombination anyShift(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }

    private static KeyCombination alt(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.ALT_DOWN);
    }
}
