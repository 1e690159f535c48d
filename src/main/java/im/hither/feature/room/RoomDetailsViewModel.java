package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Addresses;
import im.hither.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a room is, who belongs to it, and what may be changed about it. FX thread.
public final class RoomDetailsViewModel {
    private final RoomAccess rooms;
    private final Asker asker;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<RoomSummary> room;
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final StringProperty subject = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

    public RoomDetailsViewModel(RoomSummary room, RoomAccess rooms, Asker asker, Texts texts) {
        this.room = new ReadOnlyObjectWrapper<>(room);
        this.rooms = rooms;
        this.asker = asker;
        this.texts = texts;
        subject.set(room.subject().orElse(""));
        load();
    }

    private void load() {
        if (!room.get().inside()) return;
        asker.ask(
                () -> rooms.administration().members(room.get().conversation()),
                told -> {
                    if (told instanceof Reply.Given<List<Member>>(var all)) show(all);
                });
    }

    private void show(List<Member> all) {
        members.setAll(
                all.stream()
                        .sorted(
                                Comparator.comparing(Member::affiliation)
                                        .thenComparing(each -> each.address().toString()))
                        .toList());
    }

    /// Whether we may say what somebody is to the room; only its owners make owners and admins.
    boolean mayChange(Member member) {
        var ours = room.get().affiliation();
        if (ours == Affiliation.OWNER) return true;
        return ours == Affiliation.ADMIN && member.affiliation().compareTo(Affiliation.ADMIN) > 0;
    }

    /// What they may become by us.
    List<Affiliation> choices() {
        return room.get().affiliation() == Affiliation.OWNER
                ? List.of(Affiliation.values())
                : List.of(Affiliation.MEMBER, Affiliation.NONE, Affiliation.OUTCAST);
    }

    /// Whether we may put others on its lists.
    boolean mayAdd() {
        return room.get().affiliation().administers();
    }

    /// Makes somebody this to the room; false where that is no address.
    boolean add(String address, Affiliation as) {
        var person = Addresses.read(address);
        if (person.isEmpty()) {
            error.set(texts.text("room.invite.unreadable"));
            return false;
        }
        change(new Member(person.get(), Affiliation.NONE, Optional.empty()), as);
        return true;
    }

    void change(Member member, Affiliation to) {
        if (to == member.affiliation()) return;
        error.set("");
        asker.ask(
                () ->
                        rooms.administration()
                                .affiliation(
                                        room.get().conversation(),
                                        member.address(),
                                        to,
                                        Optional.empty()),
                reply -> {
                    tell(reply);
                    load();
                },
                _ -> error.set(texts.text("room.enter.failed")));
    }

    /// Says what the room is about.
    void saveSubject() {
        rooms.subject(room.get().conversation(), subject.get().strip());
    }

    void leave() {
        rooms.leave(room.get().conversation());
        done.set(true);
    }

    /// Closes the room for everybody.
    void destroy() {
        error.set("");
        asker.ask(
                () -> rooms.administration().destroy(room.get().conversation(), ""),
                reply -> {
                    tell(reply);
                    if (reply instanceof Reply.Given) leave();
                },
                _ -> error.set(texts.text("room.enter.failed")));
    }

    private void tell(Reply<?> reply) {
        if (reply instanceof Reply.Refused<?> refused) {
            error.set(new RoomWords(texts).sentence(refused));
        }
    }

    boolean isOwner() {
        return room.get().affiliation() == Affiliation.OWNER;
    }

    RoomSummary room() {
        return room.get();
    }

    ObservableList<Member> members() {
        return members;
    }

    StringProperty subjectProperty() {
        return subject;
    }

    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// True once there is nothing more to see.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
