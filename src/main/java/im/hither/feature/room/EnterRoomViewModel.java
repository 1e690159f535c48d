package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.domain.Account;
import im.hither.domain.ConversationId;
import im.hither.text.Addresses;
import im.hither.text.Texts;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
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
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// Going into a room that is there, or making a new one. FX thread.
public final class EnterRoomViewModel {
    /// What one wants.
    public enum Wish {
        JOIN,
        GROUP,
        CHANNEL
    }

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
        found.setAll(
                listed.stream()
                        .filter(room ->
                                room.name().toLowerCase(Locale.ROOT).contains(wanted)
                                        || room.address().toString().contains(wanted))
                        .toList());
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
        var address = Addresses.read(plain(text.get()));
        if (address.isEmpty()) {
            error.set(texts.text("room.enter.unreadable"));
            return;
        }
        busy.set(true);
        asker.ask(
                () -> rooms.join(account.id(), address.get(), nick(), Optional.empty()),
                this::entered,
                _ -> failed("room.enter.failed"));
    }

    /// What stands in a link to a room: `xmpp:room@place?join`.
    private static String plain(String typed) {
        var text = typed.strip();
        if (text.startsWith("xmpp:")) text = text.substring("xmpp:".length());
        var query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
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
                                .flatMap(place -> address(name, kind, place))
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

    /// Of the name what an address can have; a private group's cannot be guessed.
    private static Optional<BareJid> address(String name, RoomPlan.Kind kind, BareJid place) {
        var first =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "-")
                        .replaceAll("^-|-$", "");
        var tail =
                kind == RoomPlan.Kind.GROUP
                        ? "-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36)
                        : "";
        try {
            var part = first.isEmpty() ? "room" : first;
            return Optional.of(JidCreate.bareFrom(part + tail + "@" + place));
        } catch (XmppStringprepException unfit) {
            return Optional.empty();
        }
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
