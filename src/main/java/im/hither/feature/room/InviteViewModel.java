package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Addresses;
import im.hither.text.Texts;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Asking somebody into a room. FX thread.
public final class InviteViewModel {
    private final RoomSummary room;
    private final RoomAccess rooms;
    private final Texts texts;
    private final RequestViewModel request;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    public InviteViewModel(RoomSummary room, RoomAccess rooms, Asker asker, Texts texts) {
        this.room = room;
        this.rooms = rooms;
        this.texts = texts;
        request = new RequestViewModel(asker, texts);
    }

    /// Invites whoever has the address.
    public void submit() {
        var person = Addresses.read(address.get());
        if (person.isEmpty()) {
            request.refuse(texts.text("room.invite.unreadable"));
            return;
        }
        var words = Optional.of(reason.get().strip()).filter(text -> !text.isEmpty());
        request.ask(
                () -> rooms.administration().invite(room.conversation(), person.get(), words),
                _ -> request.finish());
    }

    /// What the room is called.
    String name() {
        return room.name();
    }

    /// Whether who is invited becomes a member by it.
    boolean makesMembers() {
        return room.features().membersOnly();
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    RequestViewModel request() {
        return request;
    }
}
