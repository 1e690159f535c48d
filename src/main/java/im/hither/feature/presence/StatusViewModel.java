package im.hither.feature.presence;

import im.hither.concurrent.Asker;
import im.hither.domain.Availability;
import im.hither.domain.OwnStatus;
import im.hither.domain.Presence;
import im.hither.domain.ProfileEvent.OwnPresenceChanged;
import im.hither.text.Texts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How one shows up, and what was chosen about it. FX thread.
public final class StatusViewModel {
    private final OwnPresences presences;
    private final Asker asker;
    private final ReadOnlyObjectWrapper<OwnStatus> status =
            new ReadOnlyObjectWrapper<>(OwnStatus.USUAL);
    private final ReadOnlyObjectWrapper<Presence> shown;

    public StatusViewModel(OwnPresences presences, Asker asker) {
        this.presences = presences;
        this.asker = asker;
        shown = new ReadOnlyObjectWrapper<>(presences.shown());
    }

    public void load() {
        asker.ask(presences::status, status::set);
    }

    public void apply(OwnPresenceChanged event) {
        status.set(event.status());
        shown.set(event.shown());
    }

    public void choose(Availability availability) {
        var now = status.get();
        keep(new OwnStatus(availability, now.line(), now.follows()));
    }

    /// Says something about it, or nothing.
    public void say(String line) {
        var now = status.get();
        keep(new OwnStatus(now.availability(), line.strip(), now.follows()));
    }

    public void follow(boolean follows) {
        var now = status.get();
        keep(new OwnStatus(now.availability(), now.line(), follows));
    }

    private void keep(OwnStatus chosen) {
        if (!chosen.equals(status.get())) presences.keep(chosen);
    }

    public ReadOnlyObjectProperty<OwnStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What others see.
    public ReadOnlyObjectProperty<Presence> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What it is called where one chooses.
    public static String name(Availability availability, Texts texts) {
        return switch (availability) {
            case CHATTY, AVAILABLE, OFFLINE -> texts.text("presence.available");
            case AWAY, EXTENDED_AWAY -> texts.text("presence.away");
            case DO_NOT_DISTURB -> texts.text("presence.busy");
        };
    }
}
