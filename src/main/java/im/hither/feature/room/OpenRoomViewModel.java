package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.domain.RoomEvent;
import im.hither.domain.RoomEvent.OccupantsChanged;
import im.hither.domain.RoomEvent.RoomChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The room of the open conversation: whether we are in it, and who else is. FX thread.
public final class OpenRoomViewModel {
    private final RoomAccess rooms;
    private final Asker asker;
    private final Consumer<ConversationId> open;
    private final ReadOnlyObjectWrapper<Optional<RoomSummary>> room =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<RoomPeople.Row> people = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty listed = new SimpleBooleanProperty(true);
    private Optional<ConversationId> shown = Optional.empty();
    private List<Participant> all = List.of();
    private boolean asking;
    private boolean outdated;

    /// @param open opens a conversation
    public OpenRoomViewModel(RoomAccess rooms, Asker asker, Consumer<ConversationId> open) {
        this.rooms = rooms;
        this.asker = asker;
        this.open = open;
        query.subscribe(_ -> arrange());
    }

    /// Another conversation is open now, or none.
    public void show(Optional<ConversationId> conversation) {
        if (conversation.equals(shown)) return;
        shown = conversation;
        room.set(Optional.empty());
        all = List.of();
        query.set("");
        arrange();
        ask();
    }

    public void apply(RoomEvent event) {
        var concerned =
                switch (event) {
                    case RoomChanged changed -> Optional.of(changed.conversation());
                    case OccupantsChanged changed -> Optional.of(changed.conversation());
                    case RoomEvent.NickRefused _, RoomEvent.InvitationsChanged _ ->
                            Optional.<ConversationId>empty();
                };
        if (concerned.isPresent() && concerned.equals(shown)) ask();
    }

    /// One question is open at most; what happens meanwhile is asked once more.
    private void ask() {
        if (shown.isEmpty()) return;
        outdated = asking;
        if (asking) return;
        asking = true;
        var asked = shown.get();
        asker.ask(
                () -> told(asked),
                told -> {
                    asking = false;
                    if (shown.equals(Optional.of(asked))) take(told);
                    if (outdated || !shown.equals(Optional.of(asked))) ask();
                },
                _ -> asking = false);
    }

    private Told told(ConversationId asked) {
        var all = new ArrayList<>(rooms.people(asked));
        all.addAll(rooms.away(asked));
        return new Told(rooms.room(asked), all);
    }

    private void take(Told told) {
        room.set(told.room());
        all = told.people();
        arrange();
    }

    private void arrange() {
        people.setAll(new RoomPeople(all).rows(query.get()));
    }

    /// Opens the conversation with one person in the room.
    public void writeTo(Participant person) {
        shown.ifPresent(conversation ->
                asker.ask(
                        () -> rooms.privately(conversation, person.occupant().nick()),
                        found -> found.ifPresent(open)));
    }

    /// Goes in again, with what the room wanted to know.
    ///
    /// @param password wiped by this
    public void joinAgain(Optional<String> nick, Optional<char[]> password) {
        room.get()
                .ifPresent(there ->
                        asker.ask(
                                () -> rooms.join(there.account(), there.address(), nick, password),
                                _ -> {}));
    }

    public void leave() {
        room.get().ifPresent(there -> rooms.leave(there.conversation()));
    }

    /// The room, where the open conversation is one.
    public ReadOnlyObjectProperty<Optional<RoomSummary>> roomProperty() {
        return room.getReadOnlyProperty();
    }

    ObservableList<RoomPeople.Row> people() {
        return people;
    }

    /// What is searched for among the people.
    StringProperty queryProperty() {
        return query;
    }

    /// Whether the people are shown beside the conversation.
    public BooleanProperty listedProperty() {
        return listed;
    }

    private record Told(Optional<RoomSummary> room, List<Participant> people) {}
}
