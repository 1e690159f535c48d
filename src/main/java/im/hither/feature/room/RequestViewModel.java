package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a card asks of a room: not asked yet, under way, refused for a reason, or done. FX thread.
public final class RequestViewModel {
    private final Asker asker;
    private final Texts texts;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

    RequestViewModel(Asker asker, Texts texts) {
        this.asker = asker;
        this.texts = texts;
    }

    /// Asks, beside the FX thread, and takes what was given; a refusal becomes a sentence.
    <T> void ask(Callable<Reply<T>> question, Consumer<T> given) {
        error.set("");
        busy.set(true);
        asker.ask(
                question,
                reply -> take(reply, given),
                _ -> refuse(texts.text("room.enter.failed")));
    }

    private <T> void take(Reply<T> reply, Consumer<T> given) {
        switch (reply) {
            case Reply.Given<T>(var what) -> {
                busy.set(false);
                given.accept(what);
            }
            case Reply.Refused<T> refused -> refuse(new RoomWords(texts).sentence(refused));
        }
    }

    /// It is not done, for this reason.
    void refuse(String sentence) {
        busy.set(false);
        error.set(sentence);
    }

    void finish() {
        done.set(true);
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
