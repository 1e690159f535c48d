package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Addresses;
import im.hither.text.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Asking somebody into a room. FX thread.
public final class InviteViewModel {
    private final RoomSummary room;
    private final RoomAccess rooms;
    private final Asker asker;
    private final Texts texts;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

    public InviteViewModel(RoomSummary room, RoomAccess rooms, Asker asker, Texts texts) {
        this.room = room;
        this.rooms = rooms;
        this.asker = asker;
        this.texts = texts;
    }

    /// Invites whoever has the address.
    public void submit() {
        error.set("");
        var person = Addresses.read(address.get()).filter(each -> each.hasLocalpart());
        if (person.isEmpty()) {
            error.set(texts.text("room.invite.unreadable"));
            return;
        }
        busy.set(true);
        var words = Optional.of(reason.get().strip()).filter(text -> !text.isEmpty());
        asker.ask(
                () -> rooms.administration().invite(room.conversation(), person.get(), words),
                this::answered,
                _ -> failed(texts.text("room.enter.failed")));
    }

    private void answered(Reply<Boolean> reply) {
        switch (reply) {
            case Reply.Given<Boolean> _ -> {
                busy.set(false);
                done.set(true);
            }
            case Reply.Refused<Boolean> refused -> failed(new RoomWords(texts).sentence(refused));
        }
    }

    private void failed(String sentence) {
        busy.set(false);
        error.set(sentence);
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

    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
