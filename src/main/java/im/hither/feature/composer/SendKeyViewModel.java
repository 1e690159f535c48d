package im.hither.feature.composer;

import im.hither.concurrent.Asker;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which key sends, in all conversations of one window. FX thread.
public final class SendKeyViewModel {
    private final Writing writing;
    private final ReadOnlyObjectWrapper<SendKey> sendKey =
            new ReadOnlyObjectWrapper<>(SendKey.ENTER);

    public SendKeyViewModel(Writing writing, Asker asker) {
        this.writing = writing;
        asker.ask(writing::sendKey, sendKey::set);
    }

    public ReadOnlyObjectProperty<SendKey> sendKeyProperty() {
        return sendKey.getReadOnlyProperty();
    }

    void choose(SendKey key) {
        sendKey.set(key);
        writing.sendWith(key);
    }
}
