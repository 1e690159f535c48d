package im.hither.shell;

import im.hither.domain.KeyStroke;
import im.hither.domain.TextSize;
import im.hither.domain.WindowAction;
import im.hither.feature.settings.SettingsGroup;
import im.hither.shell.ShellViewModel.Place;
import im.hither.ui.KeyStrokes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the window, unless a card lies over it.
final class Shortcuts {
    private final Models models;
    private final Map<WindowAction, Runnable> deeds = new EnumMap<>(WindowAction.class);

    private Shortcuts(Models models, ShellView view, Cards cards) {
        this.models = models;
        deeds.put(WindowAction.PALETTE, () -> cards.palette(Deeds.of(models, view, cards)));
        deeds.put(WindowAction.PEOPLE, view::search);
        deeds.put(WindowAction.SEARCH, view::search);
        deeds.put(WindowAction.FIND, view::find);
        deeds.put(WindowAction.CHATS, () -> view.place(Place.CHATS));
        deeds.put(WindowAction.CONTACTS, () -> view.place(Place.CONTACTS));
        deeds.put(WindowAction.PREVIOUS, () -> models.chats().step(-1));
        deeds.put(WindowAction.NEXT, () -> models.chats().step(1));
        deeds.put(WindowAction.CLOSE, view::back);
        deeds.put(WindowAction.SETTINGS, () -> cards.settings().show());
        deeds.put(WindowAction.SHORTCUTS, () -> cards.settings().show(SettingsGroup.KEYS));
        deeds.put(WindowAction.LARGER, () -> size(TextSize::larger));
        deeds.put(WindowAction.SMALLER, () -> size(TextSize::smaller));
        deeds.put(WindowAction.USUAL_SIZE, () -> size(_ -> TextSize.USUAL));
    }

    private void size(UnaryOperator<TextSize> change) {
        var look = models.look();
        look.set(look.get().with(change.apply(look.get().textSize())));
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
        KeyStrokes.of(key)
                .filter(stroke -> stroke.unfit().isEmpty()) // one who writes is not kept waiting
                .flatMap(this::action)
                .map(deeds::get)
                .ifPresent(deed -> {
                    deed.run();
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
