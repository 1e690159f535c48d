package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// How a room is set up, as its server asks for it (XEP-0045 §10.2). FX thread.
public final class RoomSettingsViewModel {
    private final RoomSummary room;
    private final RoomAccess rooms;
    private final Asker asker;
    private final Texts texts;
    private final ObservableList<Setting> settings = FXCollections.observableArrayList();
    private final Map<String, List<String>> wishes = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

    public RoomSettingsViewModel(RoomSummary room, RoomAccess rooms, Asker asker, Texts texts) {
        this.room = room;
        this.rooms = rooms;
        this.asker = asker;
        this.texts = texts;
        asker.ask(
                () -> rooms.administration().settings(room.conversation()),
                this::told,
                _ -> failed(texts.text("room.enter.failed")));
    }

    private void told(Reply<List<Setting>> reply) {
        switch (reply) {
            case Reply.Given<List<Setting>>(var all) -> {
                busy.set(false);
                settings.setAll(all);
            }
            case Reply.Refused<List<Setting>> refused ->
                    failed(new RoomWords(texts).sentence(refused));
        }
    }

    /// Nothing of it is sent before it is saved, and then only what is different.
    void wish(Setting setting, List<String> values) {
        if (values.equals(setting.values())) {
            wishes.remove(setting.name());
        } else {
            wishes.put(setting.name(), List.copyOf(values));
        }
    }

    public void save() {
        if (wishes.isEmpty()) {
            done.set(true);
            return;
        }
        error.set("");
        busy.set(true);
        var wanted = Map.copyOf(wishes);
        asker.ask(
                () -> rooms.administration().configure(room.conversation(), wanted),
                this::saved,
                _ -> failed(texts.text("room.enter.failed")));
    }

    private void saved(Reply<Boolean> reply) {
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

    String name() {
        return room.name();
    }

    ObservableList<Setting> settings() {
        return settings;
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
