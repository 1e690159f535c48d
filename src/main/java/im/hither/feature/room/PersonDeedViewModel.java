package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Doing something grave about somebody in a room. FX thread.
public final class PersonDeedViewModel {
    private final PersonWish wish;
    private final RoomAccess rooms;
    private final RequestViewModel request;
    private final StringProperty reason = new SimpleStringProperty("");

    public PersonDeedViewModel(PersonWish wish, RoomAccess rooms, Asker asker, Texts texts) {
        this.wish = wish;
        this.rooms = rooms;
        request = new RequestViewModel(asker, texts);
    }

    public void submit() {
        var words = Optional.of(reason.get().strip()).filter(text -> !text.isEmpty());
        request.ask(() -> wish.ask(rooms.administration(), words), _ -> request.finish());
    }

    PersonWish wish() {
        return wish;
    }

    /// What to tell them and the others.
    public StringProperty reasonProperty() {
        return reason;
    }

    RequestViewModel request() {
        return request;
    }
}
