package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.domain.Account;
import im.hither.domain.ConversationId;
import im.hither.text.Addresses;
import im.hither.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Going into a room that is there, or making a new one. FX thread.
public final class EnterRoomViewModel {
    /// What one wants.
    public enum Wish {
        JOIN,
        GROUP,
        CHANNEL
    }

    private static final int WORTH_ASKING = 3;

    private final RoomAccess rooms;
    private final List<Account> accounts;
    private final Asker asker;
    private final Texts texts;
    private final Consumer<ConversationId> open;
    private final ObjectProperty<Wish> wish = new SimpleObjectProperty<>(Wish.JOIN);
    private final ObjectProperty<Optional<Account>> as;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty nick = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final ObservableList<PublicRoom> found = FXCollections.observableArrayList();
    private List<PublicRoom> listed = List.of();

    /// @param open opens the room's conversation
    public EnterRoomViewModel(
            RoomAccess rooms,
            List<Account> accounts,
            Asker asker,
            Texts texts,
            Consumer<ConversationId> open) {
        this.rooms = rooms;
        this.accounts = List.copyOf(accounts);
        this.asker = asker;
        this.texts = texts;
        this.open = open;
        this.as = new SimpleObjectProperty<>(this.accounts.stream().findFirst());
        as.subscribe(_ -> search());
        text.subscribe(_ -> filter());
        wish.subscribe(_ -> error.set(""));
    }

    /// Lists the public rooms of the account's own server.
    private void search() {
        listed = List.of();
        filter();
        as.get()
                .ifPresent(account ->
                        asker.ask(
                                () ->
                                        rooms.directory()
                                                .service(account.id())
                                                .map(place ->
                                                        rooms.directory()
                                                                .search(account.id(), place)),
                                reply -> {
                                    if (reply.orElse(null)
                                            instanceof Reply.Given<List<PublicRoom>>(var all)) {
                                        listed = all;
                                        filter();
                                    }
                                }));
    }

    private void filter() {
        var wanted = text.get().strip().toLowerCase(Locale.ROOT);
        found.setAll(listed.stream().filter(room -> room.has(wanted)).toList());
    }

    /// Takes a room of the list.
    void choose(PublicRoom room) {
        text.set(room.address().toString());
    }

    /// Does what is wished.
    public void submit() {
        error.set("");
        as.get()
                .ifPresent(account -> {
                    switch (wish.get()) {
                        case JOIN -> join(account);
                        case GROUP -> create(account, RoomPlan.Kind.GROUP);
                        case CHANNEL -> create(account, RoomPlan.Kind.CHANNEL);
                    }
                });
    }

    private void join(Account account) {
        var address = Addresses.read(RoomAddresses.plain(text.get()));
        if (address.isEmpty()) {
            lookFor(account, text.get().strip());
            return;
        }
        busy.set(true);
        asker.ask(
                () -> rooms.join(account.id(), address.get(), nick(), Optional.empty()),
                this::entered,
                _ -> failed("room.enter.failed"));
    }

    /// What is no address is looked for in the directory of rooms everywhere, where there is one.
    private void lookFor(Account account, String words) {
        if (words.length() < WORTH_ASKING || words.contains("@")) {
            error.set(texts.text("room.enter.unreadable"));
            return;
        }
        busy.set(true);
        asker.ask(
                () ->
                        rooms.directory()
                                .index(account.id())
                                .map(index -> rooms.directory().find(account.id(), index, words)),
                reply -> {
                    busy.set(false);
                    if (reply.orElse(null) instanceof Reply.Given<List<PublicRoom>>(var all)) {
                        listed = all;
                        found.setAll(all);
                        if (all.isEmpty()) error.set(texts.text("room.enter.nothing"));
                    } else {
                        error.set(texts.text("room.enter.unreadable"));
                    }
                },
                _ -> failed("room.enter.failed"));
    }

    private void create(Account account, RoomPlan.Kind kind) {
        var name = text.get().strip();
        if (name.isEmpty()) {
            error.set(texts.text("room.enter.nameless"));
            return;
        }
        busy.set(true);
        asker.ask(
                () ->
                        rooms.directory()
                                .service(account.id())
                                .flatMap(place -> RoomAddresses.made(name, kind, place))
                                .map(room ->
                                        rooms.create(
                                                account.id(),
                                                room,
                                                nick(),
                                                new RoomPlan(
                                                        kind,
                                                        Optional.of(name),
                                                        Optional.empty()))),
                made -> made.ifPresentOrElse(this::entered, () -> failed("room.enter.noPlace")),
                _ -> failed("room.enter.failed"));
    }

    private Optional<String> nick() {
        return Optional.of(nick.get().strip()).filter(given -> !given.isEmpty());
    }

    private void entered(ConversationId room) {
        busy.set(false);
        done.set(true);
        open.accept(room);
    }

    private void failed(String key) {
        busy.set(false);
        error.set(texts.text(key));
    }

    public ObjectProperty<Wish> wishProperty() {
        return wish;
    }

    /// Those one can enter from.
    public List<Account> accounts() {
        return accounts;
    }

    public ObjectProperty<Optional<Account>> asProperty() {
        return as;
    }

    /// The address, a link, or the new room's name.
    public StringProperty textProperty() {
        return text;
    }

    public StringProperty nickProperty() {
        return nick;
    }

    /// Public rooms that fit what is typed.
    public ObservableList<PublicRoom> found() {
        return found;
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
