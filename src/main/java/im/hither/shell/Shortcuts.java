package im.hither.shell;

import im.hither.domain.KeyStroke;
import im.hither.domain.WindowAction;
import im.hither.ui.KeyStrokes;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the window, unless a card lies over it.
final class Shortcuts {
    private final Models models;
    private final WindowDeeds deeds;

    private Shortcuts(WindowDeeds deeds) {
        this.models = deeds.models();
        this.deeds = deeds;
    }

    /// Listens to the keys of the view; Escape only where nobody else wanted it.
    static void install(WindowDeeds deeds) {
        var shortcuts = new Shortcuts(deeds);
        var view = deeds.view();
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
        KeyStrokes.of(key)
                .filter(stroke -> stroke.unfit().isEmpty()) // one who writes is not kept waiting
                .flatMap(this::action)
                .ifPresent(action -> {
                    deeds.run(action);
                    key.consume();
                });
    }

    private Optional<WindowAction> action(KeyStroke stroke) {
        return models.keyMap().get().action(stroke).or(() -> asked(stroke));
    }

    /// A question mark asks for the keys, as in other programs.
    private static Optional<WindowAction> asked(KeyStroke stroke) {
        return stroke.shortcut() && stroke.key().equals(KeyCode.SLASH.name())
                ? Optional.of(WindowAction.SHORTCUTS)
                : Optional.empty();
    }
}
