package im.hither.feature.chatlist;

import im.hither.concurrent.Asker;
import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.domain.ConversationId;
import im.hither.domain.RoomEvent;
import im.hither.domain.RosterEvent;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListRow.Person;
import im.hither.feature.chatlist.ChatListRow.Start;
import im.hither.feature.contact.Contacts;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jxmpp.jid.BareJid;

/// The conversations in their order, what is typed above them, and which one is open.
public final class ChatListViewModel {
    private final Chats chats;
    private final Contacts contacts;
    private final Asker asker;
    private final Clock clock;
    private final ObservableList<Account> accounts;
    private final Map<ConversationId, ChatListEntry> entries = new HashMap<>();
    private final Set<ConversationId> typing = new HashSet<>();
    private final Refresh<ConversationId> refresh = new Refresh<>();
    private final ChatOrder order = new ChatOrder();
    private final ObservableList<ChatListRow> rows = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Chat>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Contact> people = List.of();
    private Optional<ConversationId> opened = Optional.empty();

    /// @param accounts those one can write from
    public ChatListViewModel(
            Chats chats,
            Contacts contacts,
            ObservableList<Account> accounts,
            Asker asker,
            Clock clock) {
        this.chats = chats;
        this.contacts = contacts;
        this.accounts = accounts;
        this.asker = asker;
        this.clock = clock;
        query.subscribe(_ -> arrange());
        accounts.addListener((ListChangeListener<Account>) _ -> accountsChanged());
    }

    /// Asks for everything there is.
    public void load() {
        asker.ask(chats::entries, this::loaded);
        asker.ask(contacts::contacts, this::peopleLoaded);
    }

    /// Holds the order while somebody points at the list.
    public void hold(boolean on) {
        order.hold(on);
        if (!on) arrange();
    }

    /// Opens what a row stands for.
    public void open(ChatListRow row) {
        switch (row) {
            case Chat chat -> show(chat.entry().conversation());
            case Person(var contact, _) -> open(contact.account(), contact.address());
            case Start(var as, var address) -> open(as.id(), address);
        }
    }

    /// Opens a conversation; what is typed above the list stays, and so what it found.
    public void openHere(ConversationId conversation) {
        opened = Optional.of(conversation);
        arrange();
    }

    /// Opens the conversation with somebody, new where there was none.
    public void open(AccountId account, BareJid address) {
        asker.ask(() -> chats.open(account, address), this::begun);
    }

    /// Opens a conversation that there is.
    public void open(ConversationId conversation) {
        show(conversation);
        ask(conversation); // the list may not know it yet
    }

    /// Opens the first row, as Return in the field does.
    public void openFirst() {
        if (!rows.isEmpty()) open(rows.getFirst());
    }

    /// Opens the conversation so many rows below the open one, or the first.
    public void step(int rows) {
        var shown = this.rows.filtered(Chat.class::isInstance);
        if (shown.isEmpty()) return;
        var now = 0;
        while (now < shown.size() && !(shown.get(now) instanceof Chat chat && chat.open())) now++;
        var next = now == shown.size() ? 0 : Math.clamp(now + rows, 0, shown.size() - 1);
        open(shown.get(next));
    }

    /// No conversation is open any more.
    public void close() {
        opened = Optional.empty();
        arrange();
    }

    public void apply(TimelineEvent event) {
        if (event instanceof TypingChanged(var conversation, _, var writes, var nick)) {
            if (nick.isPresent()) return; // who writes in a room is said there
            var changed = writes ? typing.add(conversation) : typing.remove(conversation);
            if (changed) arrange();
        } else {
            ask(event.conversation());
        }
    }

    /// A room has another name, or is new.
    public void apply(RoomEvent event) {
        if (event instanceof RoomEvent.RoomChanged changed) ask(changed.conversation());
    }

    public void apply(RosterEvent event) {
        switch (event) {
            case RosterEvent.PresenceChanged _ -> arrange();
            case RosterEvent.ContactChanged _, RosterEvent.ContactRemoved _ -> {
                asker.ask(contacts::contacts, this::peopleLoaded);
                entries.values().stream()
                        .filter(entry -> entry.account().equals(event.account()))
                        .filter(entry -> entry.address().equals(event.address()))
                        .map(ChatListEntry::conversation)
                        .toList()
                        .forEach(this::ask);
            }
            case RosterEvent.MutuallySubscribed _,
                    RosterEvent.SubscriptionRequested _,
                    RosterEvent.SubscriptionSettled _ -> {}
        }
    }

    private void accountsChanged() {
        var known = accounts.stream().map(Account::id).toList();
        if (entries.values().removeIf(entry -> !known.contains(entry.account()))) arrange();
    }

    private void ask(ConversationId conversation) {
        if (!refresh.begin(conversation)) return;
        asker.ask(
                () -> chats.entry(conversation),
                entry -> {
                    entry.filter(this::hasPlace)
                            .ifPresentOrElse(this::put, () -> entries.remove(conversation));
                    arrange();
                    if (refresh.end(conversation)) ask(conversation);
                },
                _ -> refresh.end(conversation));
    }

    /// Where everything was deleted there is nothing to show, but what is open stays, and so do the
    /// rooms that we are in.
    private boolean hasPlace(ChatListEntry entry) {
        return entry.last().isPresent()
                || entry.stays()
                || opened.equals(Optional.of(entry.conversation()));
    }

    private void put(ChatListEntry entry) {
        entries.put(entry.conversation(), entry);
    }

    private void loaded(List<ChatListEntry> all) {
        all.forEach(
                entry -> entries.putIfAbsent(entry.conversation(), entry)); // events know better
        loaded.set(true);
        arrange();
    }

    private void peopleLoaded(List<Contact> all) {
        people = all;
        if (!query.get().isBlank()) arrange();
    }

    /// Opens a conversation in which nothing may have been said yet.
    public void begin(ConversationId conversation) {
        begun(conversation);
    }

    private void begun(ConversationId conversation) {
        order.begin(conversation, clock.instant());
        show(conversation);
        ask(conversation);
    }

    private void show(ConversationId conversation) {
        opened = Optional.of(conversation);
        query.set("");
        arrange();
    }

    private void arrange() {
        var all = order.arrange(entries.values()).stream().map(this::chat).toList();
        var now = new ChatSearch(all, people, accounts, contacts).rows(query.get());
        if (!rows.equals(now)) rows.setAll(now);
        unread.set(entries.values().stream().mapToInt(this::counted).sum());
        open.set(opened.map(entries::get).map(this::chat));
    }

    /// What of it is worth counting.
    private int counted(ChatListEntry entry) {
        return entry.notifies().counted(entry.unread(), entry.mentions(), clock.instant());
    }

    private Chat chat(ChatListEntry entry) {
        var presence = contacts.presence(entry.account(), entry.address());
        var id = entry.conversation();
        return new Chat(entry, presence, typing.contains(id), opened.equals(Optional.of(id)));
    }

    /// What is shown, from top to bottom.
    public ObservableList<ChatListRow> rows() {
        return rows;
    }

    /// What is typed above the list.
    public StringProperty queryProperty() {
        return query;
    }

    /// False until the conversations that are stored are known.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// The open conversation, as its row is now.
    public ReadOnlyObjectProperty<Optional<Chat>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Unread messages in all conversations.
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }
}
