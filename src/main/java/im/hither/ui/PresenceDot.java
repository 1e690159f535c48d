package im.hither.ui;

import im.hither.domain.Availability;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A dot that shows how reachable somebody is, by colour and by shape.
public final class PresenceDot extends Region {
    private static final PseudoClass AVAILABLE = PseudoClass.getPseudoClass("available");
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    public PresenceDot() {
        getStyleClass().add("presence-dot");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Shows it; somebody who is offline gets an empty ring.
    public void show(Availability availability) {
        pseudoClassStateChanged(AVAILABLE, looks(availability) == Looks.AVAILABLE);
        pseudoClassStateChanged(AWAY, looks(availability) == Looks.AWAY);
        pseudoClassStateChanged(BUSY, looks(availability) == Looks.BUSY);
    }

    private enum Looks {
        AVAILABLE,
        AWAY,
        BUSY,
        OFFLINE
    }

    private static Looks looks(Availability availability) {
        return switch (availability) {
            case CHATTY, AVAILABLE -> Looks.AVAILABLE;
            case AWAY, EXTENDED_AWAY -> Looks.AWAY;
            case DO_NOT_DISTURB -> Looks.BUSY;
            case OFFLINE -> Looks.OFFLINE;
        };
    }
}
