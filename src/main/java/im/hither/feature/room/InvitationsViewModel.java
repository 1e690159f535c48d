package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.domain.RoomEvent;
import im.hither.domain.RosterEvent;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Who asks us into rooms and waits for an answer, over all accounts. FX thread.
public final class InvitationsViewModel {
    private final RoomAccess rooms;
    private final Asker asker;
    private final Consumer<ConversationId> open;
    private final ObservableList<Invitation> invitations = FXCollections.observableArrayList();
    private final BooleanProperty unfolded = new SimpleBooleanProperty();

    /// @param open opens a conversation
    public InvitationsViewModel(RoomAccess rooms, Asker asker, Consumer<ConversationId> open) {
        this.rooms = rooms;
        this.asker = asker;
        this.open = open;
    }

    public void load() {
        asker.ask(() -> rooms.invitations().open(), this::show);
    }

    /// Whoever enters a room by another way has answered too.
    public void apply(RoomEvent event) {
        switch (event) {
            case RoomEvent.InvitationsChanged _, RoomEvent.RoomChanged _ -> load();
            case RoomEvent.OccupantsChanged _, RoomEvent.NickRefused _ -> {}
        }
    }

    /// A contact is no stranger.
    public void apply(RosterEvent event) {
        if (!invitations.isEmpty() && !(event instanceof RosterEvent.PresenceChanged)) load();
    }

    public void accept(Invitation invitation) {
        asker.ask(() -> rooms.invitations().accept(invitation), open);
    }

    public void decline(Invitation invitation) {
        rooms.invitations().decline(invitation);
    }

    public void declineAll() {
        List.copyOf(invitations).forEach(this::decline);
    }

    private void show(List<Invitation> all) {
        if (!invitations.equals(all)) invitations.setAll(all);
        if (all.size() < 2) unfolded.set(false);
    }

    /// The newest first.
    public ObservableList<Invitation> invitations() {
        return invitations;
    }

    /// Whether all of several are shown, and not only how many there are.
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }
}
