package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.text.Texts;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Removing what somebody said in a room, for everybody. FX thread.
public final class ModerateViewModel {
    private final ChatMessage message;
    private final RoomAccess rooms;
    private final RequestViewModel request;
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty all = new SimpleBooleanProperty();

    public ModerateViewModel(ChatMessage message, RoomAccess rooms, Asker asker, Texts texts) {
        this.message = message;
        this.rooms = rooms;
        request = new RequestViewModel(asker, texts);
    }

    public void submit() {
        var words = Optional.of(reason.get().strip()).filter(text -> !text.isEmpty());
        var everything = all.get();
        request.ask(
                () ->
                        rooms.administration()
                                .moderate(message.conversation(), message.id(), everything, words),
                _ -> request.finish());
    }

    /// Who wrote it.
    String author() {
        return message.writer().name();
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /// Whether everything by its author goes.
    public BooleanProperty allProperty() {
        return all;
    }

    RequestViewModel request() {
        return request;
    }
}
