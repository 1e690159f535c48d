package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Taking another name in a room. FX thread.
public final class NickViewModel {
    private final RoomSummary room;
    private final RoomAccess rooms;
    private final Texts texts;
    private final RequestViewModel request;
    private final StringProperty nick;

    public NickViewModel(RoomSummary room, RoomAccess rooms, Asker asker, Texts texts) {
        this.room = room;
        this.rooms = rooms;
        this.texts = texts;
        request = new RequestViewModel(asker, texts);
        nick = new SimpleStringProperty(room.nick());
    }

    public void submit() {
        var wanted = nick.get().strip();
        if (wanted.equals(room.nick())) {
            request.finish();
        } else if (Nick.fits(wanted)) {
            request.ask(() -> take(wanted), this::taken);
        } else {
            request.refuse(texts.text("room.nick.unfit"));
        }
    }

    /// Whether nobody there has it; beside the FX thread.
    private Reply<Boolean> take(String wanted) {
        var free =
                rooms.people(room.conversation()).stream()
                        .noneMatch(each -> each.occupant().nick().equals(wanted));
        if (free) rooms.rename(room.conversation(), wanted);
        return new Reply.Given<>(free);
    }

    private void taken(boolean free) {
        if (free) {
            request.finish();
        } else {
            request.refuse(texts.text("room.nick.taken"));
        }
    }

    /// What the room is called.
    String name() {
        return room.name();
    }

    public StringProperty nickProperty() {
        return nick;
    }

    RequestViewModel request() {
        return request;
    }
}
