package im.hither.feature.settings;

import im.hither.domain.KeyMap;
import im.hither.domain.KeyStroke;
import im.hither.domain.WindowAction;
import im.hither.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Choosing keys: one thing at a time waits for those that are to do it. FX thread.
public final class ShortcutsViewModel {
    private final ObjectProperty<KeyMap> keys;
    private final Texts texts;
    private final Function<KeyStroke, String> words;
    private final ReadOnlyObjectWrapper<Optional<WindowAction>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refused>> refused =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Keys that were pressed for something and cannot have it, and why.
    record Refused(WindowAction action, String why) {}

    /// @param words what people call keys
    public ShortcutsViewModel(
            ObjectProperty<KeyMap> keys, Texts texts, Function<KeyStroke, String> words) {
        this.keys = keys;
        this.texts = texts;
        this.words = words;
    }

    /// The keys pressed next are for this.
    void begin(WindowAction action) {
        refused.set(Optional.empty());
        waiting.set(Optional.of(action));
    }

    void cancel() {
        waiting.set(Optional.empty());
    }

    /// These were pressed; where they are of no use it is said why, and it waits on.
    void pressed(KeyStroke stroke) {
        waiting.get().ifPresent(action -> pressed(action, stroke));
    }

    private void pressed(WindowAction action, KeyStroke stroke) {
        var said = words.apply(stroke);
        var taken = keys.get().action(stroke).filter(other -> other != action);
        var unfit = stroke.unfit();
        if (unfit.isPresent()) {
            refuse(
                    action,
                    switch (unfit.get()) {
                        case WRITES -> texts.text("settings.keys.writes", said);
                        case EDITS -> texts.text("settings.keys.edits", said);
                    });
        } else if (taken.isPresent()) {
            refuse(action, texts.text("settings.keys.taken", said, name(taken.get())));
        } else {
            choose(action, Optional.of(stroke));
        }
    }

    private void refuse(WindowAction action, String why) {
        refused.set(Optional.of(new Refused(action, why)));
    }

    /// No keys do it any more.
    void clear(WindowAction action) {
        choose(action, Optional.empty());
    }

    /// The usual keys do it, where nothing else has them now.
    void reset(WindowAction action) {
        waiting.set(Optional.of(action));
        pressed(action, action.usual());
        cancel();
    }

    private void choose(WindowAction action, Optional<KeyStroke> chosen) {
        cancel();
        refused.set(Optional.empty());
        keys.set(keys.get().with(action, chosen));
    }

    /// What an action is called.
    String name(WindowAction action) {
        return texts.text("settings.keys." + action.name().toLowerCase(Locale.ROOT));
    }

    ReadOnlyObjectProperty<Optional<WindowAction>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Refused>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    ObjectProperty<KeyMap> keysProperty() {
        return keys;
    }
}
