package im.hither.feature.notify;

import im.hither.concurrent.Asker;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// The choice about notes, kept as soon as it changes.
public final class NotifyViewModel {
    private final Notes notes;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty content = new SimpleBooleanProperty();
    private boolean known;

    public NotifyViewModel(Notes notes, Asker asker) {
        this.notes = notes;
        shown.subscribe((_, _) -> keep());
        content.subscribe((_, _) -> keep());
        asker.ask(notes::choice, this::show);
    }

    private void show(NotifyChoice choice) {
        shown.set(choice.shown());
        content.set(choice.content());
        known = true;
    }

    private void keep() {
        if (known) notes.keep(new NotifyChoice(shown.get(), content.get()));
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    public BooleanProperty contentProperty() {
        return content;
    }
}
