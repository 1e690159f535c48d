package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// How a room is set up, as its server asks for it (XEP-0045 §10.2). FX thread.
public final class RoomSettingsViewModel {
    private final RoomSummary room;
    private final RoomAccess rooms;
    private final RequestViewModel request;
    private final ObservableList<Setting> settings = FXCollections.observableArrayList();
    private final Map<String, List<String>> wishes = new LinkedHashMap<>();

    public RoomSettingsViewModel(RoomSummary room, RoomAccess rooms, Asker asker, Texts texts) {
        this.room = room;
        this.rooms = rooms;
        request = new RequestViewModel(asker, texts);
        request.ask(() -> rooms.administration().settings(room.conversation()), settings::setAll);
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
            request.finish();
            return;
        }
        var wanted = Map.copyOf(wishes);
        request.ask(
                () -> rooms.administration().configure(room.conversation(), wanted),
                _ -> request.finish());
    }

    String name() {
        return room.name();
    }

    ObservableList<Setting> settings() {
        return settings;
    }

    RequestViewModel request() {
        return request;
    }
}
