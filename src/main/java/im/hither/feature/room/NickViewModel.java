package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Taking another name in a room. FX thread.
public final class NickViewModel {
    private final RoomSummary room;
    private final RoomAccess rooms;
    private final Texts texts;
    private final RequestViewModel request;
    private final StringProperty nick;
    private final BooleanProperty reserve = new SimpleBooleanProperty();

    public NickViewModel(RoomSummary room, RoomAccess rooms, Asker asker, Texts texts) {
        this.room = room;
        this.rooms = rooms;
        this.texts = texts;
        request = new RequestViewModel(asker, texts);
        nick = new SimpleStringProperty(room.nick());
    }

    public void submit() {
        var wanted = nick.get().strip();
        if (Nick.fits(wanted)) {
            var kept = reserve.get();
            request.ask(() -> take(wanted, kept), this::taken);
        } else {
            request.refuse(texts.text("room.nick.unfit"));
        }
    }

    /// Whether nobody there has it; beside the FX thread.
    private Reply<Boolean> take(String wanted, boolean kept) {
        var here = room.conversation();
        var ours = wanted.equals(room.nick());
        var free =
                ours
                        || rooms.people(here).stream()
                                .noneMatch(each -> each.occupant().nick().equals(wanted));
        var reply = free && kept ? rooms.reserve(here, wanted) : new Reply.Given<Boolean>(free);
        if (free && !ours && reply instanceof Reply.Given) rooms.rename(here, wanted);
        return reply;
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

    /// Whether the room keeps names for people.
    boolean canReserve() {
        return room.features().keepsNames();
    }

    /// Whether nobody else is to have it from now on.
    public BooleanProperty reserveProperty() {
        return reserve;
    }

    RequestViewModel request() {
        return request;
    }
}
