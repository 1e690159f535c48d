package im.hither.feature.notify;

import im.hither.concurrent.Asker;
import java.time.LocalTime;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The choice about notes, kept as soon as it changes.
public final class NotifyViewModel {
    private final Notes notes;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty content = new SimpleBooleanProperty();
    private final BooleanProperty quiet = new SimpleBooleanProperty();
    private final ObjectProperty<LocalTime> from =
            new SimpleObjectProperty<>(QuietHours.USUAL.from());
    private final ObjectProperty<LocalTime> until =
            new SimpleObjectProperty<>(QuietHours.USUAL.until());
    private boolean known;

    public NotifyViewModel(Notes notes, Asker asker) {
        this.notes = notes;
        shown.subscribe((_, _) -> keep());
        content.subscribe((_, _) -> keep());
        quiet.subscribe((_, _) -> keep());
        from.subscribe((_, _) -> keep());
        until.subscribe((_, _) -> keep());
        asker.ask(notes::choice, this::show);
    }

    private void show(NotifyChoice choice) {
        shown.set(choice.shown());
        content.set(choice.content());
        quiet.set(choice.quiet().on());
        from.set(choice.quiet().from());
        until.set(choice.quiet().until());
        known = true;
    }

    private void keep() {
        if (!known) return;
        var hours = new QuietHours(quiet.get(), from.get(), until.get());
        notes.keep(new NotifyChoice(shown.get(), content.get(), hours));
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    public BooleanProperty contentProperty() {
        return content;
    }

    /// Whether there are quiet hours.
    BooleanProperty quietProperty() {
        return quiet;
    }

    ObjectProperty<LocalTime> fromProperty() {
        return from;
    }

    ObjectProperty<LocalTime> untilProperty() {
        return until;
    }
}
