package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.text.Texts;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Removing what somebody said in a room, for everybody. FX thread.
public final class ModerateViewModel {
    private final ChatMessage message;
    private final RoomAccess rooms;
    private final Asker asker;
    private final Texts texts;
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

    public ModerateViewModel(ChatMessage message, RoomAccess rooms, Asker asker, Texts texts) {
        this.message = message;
        this.rooms = rooms;
        this.asker = asker;
        this.texts = texts;
    }

    public void submit() {
        error.set("");
        busy.set(true);
        var words = Optional.of(reason.get().strip()).filter(text -> !text.isEmpty());
        var everything = all.get();
        asker.ask(
                () ->
                        rooms.administration()
                                .moderate(message.conversation(), message.id(), everything, words),
                this::answered,
                _ -> failed(texts.text("room.enter.failed")));
    }

    private void answered(Reply<Integer> reply) {
        switch (reply) {
            case Reply.Given<Integer> _ -> {
                busy.set(false);
                done.set(true);
            }
            case Reply.Refused<Integer> refused -> failed(new RoomWords(texts).sentence(refused));
        }
    }

    private void failed(String sentence) {
        busy.set(false);
        error.set(sentence);
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
