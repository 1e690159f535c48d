package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a room is called, what it tells those who look for it, and the word that lets one in: what
/// its owners change most. FX thread.
public final class RoomBasicsViewModel {
    private static final String LOCKED = "muc#roomconfig_passwordprotectedroom";

    private final RoomSummary room;
    private final RoomAccess rooms;
    private final RequestViewModel request;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Map<Basic, StringProperty> values = new EnumMap<>(Basic.class);
    private Map<String, String> offered = Map.of();

    /// One of them, by the server's name for it (XEP-0045 §15.5.3).
    enum Basic {
        NAME("muc#roomconfig_roomname"),
        DESCRIPTION("muc#roomconfig_roomdesc"),
        PASSWORD("muc#roomconfig_roomsecret");

        private final String field;

        Basic(String field) {
            this.field = field;
        }
    }

    public RoomBasicsViewModel(RoomSummary room, RoomAccess rooms, Asker asker, Texts texts) {
        this.room = room;
        this.rooms = rooms;
        request = new RequestViewModel(asker, texts);
        for (var basic : Basic.values()) values.put(basic, new SimpleStringProperty(""));
        request.ask(() -> rooms.administration().settings(room.conversation()), this::load);
    }

    private void load(List<Setting> settings) {
        var found = new LinkedHashMap<String, String>();
        settings.forEach(each -> found.put(each.name(), String.join("\n", each.values())));
        offered = found;
        values.forEach((basic, value) -> value.set(found.getOrDefault(basic.field, "")));
        loaded.set(true);
    }

    /// Nothing but what is different is sent.
    public void save() {
        var wishes = new LinkedHashMap<String, List<String>>();
        values.forEach((basic, value) -> {
            var wanted = value.get().strip();
            if (isOffered(basic) && !wanted.equals(offered.get(basic.field))) {
                wishes.put(basic.field, List.of(wanted));
            }
        });
        var password = wishes.get(Basic.PASSWORD.field);
        if (password != null && offered.containsKey(LOCKED)) {
            wishes.put(LOCKED, List.of(password.getFirst().isEmpty() ? "0" : "1"));
        }
        if (wishes.isEmpty()) {
            request.finish();
            return;
        }
        request.ask(
                () -> rooms.administration().configure(room.conversation(), wishes),
                _ -> request.finish());
    }

    /// Whether the room's server lets one set it.
    boolean isOffered(Basic basic) {
        return offered.containsKey(basic.field);
    }

    StringProperty valueProperty(Basic basic) {
        return Objects.requireNonNull(values.get(basic));
    }

    /// True once it is known what may be set, and how it is.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    String name() {
        return room.name();
    }

    RequestViewModel request() {
        return request;
    }
}
