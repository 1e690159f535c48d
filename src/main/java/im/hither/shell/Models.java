package im.hither.shell;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Event;
import im.hither.domain.KeyMap;
import im.hither.domain.Look;
import im.hither.domain.ProfileEvent;
import im.hither.domain.ProfileEvent.OwnPresenceChanged;
import im.hither.domain.ProfileEvent.StorageRecovered;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.domain.Proof;
import im.hither.domain.RoomEvent;
import im.hither.domain.RosterEvent;
import im.hither.domain.StorageProblem;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.HistoryDeleted;
import im.hither.domain.TimelineEvent.HistoryProved;
import im.hither.feature.account.AccountBoard;
import im.hither.feature.account.AccountStatus;
import im.hither.feature.account.ConnectionLineViewModel;
import im.hither.feature.account.PasswordViewModel;
import im.hither.feature.account.SignInViewModel;
import im.hither.feature.archive.HistoryLineViewModel;
import im.hither.feature.archive.KeepsViewModel;
import im.hither.feature.archive.ProofWords;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.ChatListRow;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListViewModel;
import im.hither.feature.contact.ContactsViewModel;
import im.hither.feature.contact.RequestsViewModel;
import im.hither.feature.export.ExportViewModel;
import im.hither.feature.notify.NotifyMenuViewModel;
import im.hither.feature.presence.StatusViewModel;
import im.hither.feature.room.EnterRoomViewModel;
import im.hither.feature.room.InvitationsViewModel;
import im.hither.feature.room.OpenRoomViewModel;
import im.hither.feature.room.RoomHintViewModel;
import im.hither.feature.search.Hit;
import im.hither.feature.search.Scope;
import im.hither.feature.search.SearchViewModel;
import im.hither.feature.search.ServerSearchViewModel;
import im.hither.feature.trust.KeysViewModel;
import im.hither.shell.ShellViewModel.Screen;
import im.hither.text.ProblemTexts;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jxmpp.jid.BareJid;

/// The view models that live as long as the window, and the way of every event to those of its
/// branch.
final class Models {
    private final Services services;
    private final Texts texts;
    private final ShownTime times;
    private final Clock clock;
    private final Choices choices;
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    private final AccountBoard board;
    private final ConnectionLineViewModel connection;
    private final HistoryLineViewModel history;
    private List<KeepsViewModel> keeps = List.of();
    private final Set<ConversationId> proving = new HashSet<>();
    private final ChatListViewModel chats;
    private final ContactsViewModel contacts;
    private final RequestsViewModel requests;
    private final InvitationsViewModel invitations;
    private final HeaderViewModel header;
    private final SearchViewModel search;
    private final SearchViewModel find;
    private final ShellViewModel shell;
    private final OpenRoomViewModel room;
    private final RoomHintViewModel hint;
    private final StatusViewModel status;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper troubleOver = new ReadOnlyBooleanWrapper();
    private final ServerSearchViewModel searchServer;
    private final ServerSearchViewModel findServer;
    private final ExportViewModel export;
    private Optional<KeysViewModel> keys = Optional.empty();
    private Optional<SignInViewModel> signIn = Optional.empty();
    private Optional<PasswordViewModel> password = Optional.empty();
    private Consumer<Hit> opener = _ -> {};

    Models(Services services, Texts texts, Clock clock, Choices choices) {
        this.choices = choices;
        this.services = services;
        this.texts = texts;
        this.times = new ShownTime(texts, clock);
        board = new AccountBoard(services.accounts(), services.asker());
        board.statuses().addListener((ListChangeListener<AccountStatus>) _ -> list());
        connection = new ConnectionLineViewModel(board, services.accounts(), texts, times);
        history =
                new HistoryLineViewModel(
                        services.history(),
                        services.asker(),
                        texts,
                        clock.getZone(),
                        this::isOnline);
        this.clock = clock;
        chats = beginFinding();
        contacts = new ContactsViewModel(services.contacts(), services.asker(), texts.locale());
        requests = new RequestsViewModel(services.contacts(), services.asker());
        invitations = new InvitationsViewModel(services.rooms(), services.asker(), this::open);
        room = new OpenRoomViewModel(services.rooms(), services.asker(), this::open);
        hint = new RoomHintViewModel(services.rooms(), services.asker(), texts);
        chats.openProperty().subscribe(chat -> room.show(chat.flatMap(Models::roomOf)));
        chats.openProperty().subscribe(chat -> hint.show(chat.flatMap(Models::throughRoom)));
        header = new HeaderViewModel(chats, contacts, room.roomProperty(), accounts, texts);
        shell = new ShellViewModel(board, chats);
        status = new StatusViewModel(services.presence(), services.asker());
        search = searching();
        search.textProperty().bind(chats.queryProperty());
        find = searching();
        searchServer = new ServerSearchViewModel(search, this::askServers);
        findServer = new ServerSearchViewModel(find, this::askServers);
        export =
                new ExportViewModel(
                        services.exporting(), services.asker(), texts, clock.getZone(), this::say);
        chats.openProperty()
                .subscribe(open ->
                        open.map(chat -> new Scope.One(chat.entry().conversation()))
                                .ifPresent(find.scopeProperty()::set));
    }

    /// A list of conversations and people of its own, with a field of its own.
    ChatListViewModel beginFinding() {
        return new ChatListViewModel(
                services.chats(), services.contacts(), accounts, services.asker(), clock);
    }

    private SearchViewModel searching() {
        return new SearchViewModel(
                services.searching(), services.asker(), hit -> opener.accept(hit));
    }

    /// The account of the open conversation, or every one that is signed in.
    private Set<AccountId> askServers(Scope scope, String words) {
        return switch (scope) {
            case Scope.One(var conversation) -> {
                var account = chats.openProperty().get().map(chat -> chat.entry().account());
                account.ifPresent(
                        id -> services.history().find(id, Optional.of(conversation), words));
                yield account.map(Set::of).orElse(Set.of());
            }
            case Scope.Everywhere() -> {
                var all =
                        accounts.stream()
                                .filter(Account::enabled)
                                .map(Account::id)
                                .collect(Collectors.toSet());
                all.forEach(id -> services.history().find(id, Optional.empty(), words));
                yield all;
            }
        };
    }

    /// What happens from now on when a hit is chosen.
    void onHit(Consumer<Hit> action) {
        opener = action;
    }

    void load() {
        board.load();
        chats.load();
        contacts.load();
        requests.load();
        invitations.load();
        status.load();
    }

    void apply(Event event) {
        switch (event) {
            case AccountEvent account -> {
                board.apply(account);
                history.apply(account);
                keeps.forEach(model -> model.apply(account));
                searchServer.apply(account);
                findServer.apply(account);
                signIn.ifPresent(model -> model.apply(account));
            }
            case RosterEvent roster -> {
                contacts.apply(roster);
                requests.apply(roster);
                invitations.apply(roster);
                chats.apply(roster);
            }
            case TimelineEvent timeline -> {
                chats.apply(timeline);
                if (timeline instanceof HistoryDeleted) {
                    search.refresh();
                    find.refresh();
                }
                if (timeline instanceof HistoryProved(var conversation, _, var proof)) {
                    proved(conversation, proof);
                }
            }
            case RoomEvent happened -> {
                chats.apply(happened);
                room.apply(happened);
                hint.apply(happened);
                if (happened instanceof RoomEvent.NickRefused) {
                    say(texts.text("room.nick.refused", happened.room()));
                }
                invitations.apply(happened);
            }
            case ProfileEvent profile -> apply(profile);
        }
    }

    /// Compares a conversation with the server's archive; the result is said when it is known.
    void prove(ConversationId conversation) {
        proving.add(conversation);
        services.history().prove(conversation);
    }

    /// What each account's archive keeps, asked anew.
    List<KeepsViewModel> beginKeeps() {
        keeps =
                accounts.stream()
                        .filter(Account::enabled)
                        .map(account -> new KeepsViewModel(account, services.history()))
                        .toList();
        return keeps;
    }

    private void proved(ConversationId conversation, Proof proof) {
        if (proving.remove(conversation)) say(new ProofWords(texts).sentence(proof));
    }

    private void apply(ProfileEvent event) {
        switch (event) {
            case StorageTroubled(var problem) -> troubled(problem);
            case StorageRecovered _ -> say("", false);
            case OwnPresenceChanged changed -> status.apply(changed);
        }
    }

    /// Where somebody is being signed in, it is said there; once is enough on the first screen.
    private void troubled(StorageProblem problem) {
        password.ifPresent(model -> model.refused(problem));
        var heard = signIn.isPresent() && signIn.get().refused(problem);
        if (heard && shell.screenProperty().get() == Screen.SIGN_IN) return;
        say(new ProblemTexts(texts, ProblemTexts.Place.WINDOW).sentence(problem), false);
    }

    /// Says what was wrong, until it was read.
    void say(String sentence) {
        say(sentence, true);
    }

    /// It was read.
    void dismiss() {
        say("", false);
    }

    private void say(String sentence, boolean over) {
        trouble.set(sentence);
        troubleOver.set(over);
    }

    /// A sign-in that hears of what happens from here on; the one before no longer does.
    SignInViewModel beginSignIn() {
        var model = new SignInViewModel(services.accounts(), board, services.asker(), texts);
        signIn = Optional.of(model);
        return model;
    }

    /// Asks for a password again, in place of whoever asked before.
    PasswordViewModel beginPassword(AccountId account) {
        var model = new PasswordViewModel(account, services.accounts(), board, texts);
        password = Optional.of(model);
        return model;
    }

    private boolean isOnline(AccountId account) {
        return board.status(account)
                .filter(status -> status.state() instanceof ConnectionState.Online)
                .isPresent();
    }

    private void list() {
        var now = board.statuses().stream().map(AccountStatus::account).toList();
        if (accounts.equals(now)) return;
        accounts.setAll(now);
        history.load(now.stream().map(Account::id).toList());
    }

    /// What is wrong with the profile, empty while nothing is.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether that is over and need only be read.
    ReadOnlyBooleanProperty troubleOverProperty() {
        return troubleOver.getReadOnlyProperty();
    }

    Services services() {
        return services;
    }

    Texts texts() {
        return texts;
    }

    ShownTime times() {
        return times;
    }

    Choices choices() {
        return choices;
    }

    /// Which keys do what.
    ObjectProperty<KeyMap> keyMap() {
        return choices.keys();
    }

    ObjectProperty<Look> look() {
        return choices.look();
    }

    ObservableList<Account> accounts() {
        return accounts;
    }

    AccountBoard board() {
        return board;
    }

    ConnectionLineViewModel connection() {
        return connection;
    }

    HistoryLineViewModel history() {
        return history;
    }

    ChatListViewModel chats() {
        return chats;
    }

    ContactsViewModel contacts() {
        return contacts;
    }

    /// How loud a conversation is.
    NotifyMenuViewModel notes(ChatListEntry chat) {
        return new NotifyMenuViewModel(
                chat, services.notes(), services.rooms(), services.asker(), clock);
    }

    /// How we show up.
    StatusViewModel status() {
        return status;
    }

    InvitationsViewModel invitations() {
        return invitations;
    }

    RequestsViewModel requests() {
        return requests;
    }

    /// The keys that are looked at, to be told when they change.
    void keys(KeysViewModel shown) {
        keys = Optional.of(shown);
    }

    void keysChanged() {
        keys.ifPresent(KeysViewModel::refresh);
    }

    /// Searches all conversations for what is typed above their list.
    SearchViewModel search() {
        return search;
    }

    /// Searches the open conversation.
    SearchViewModel find() {
        return find;
    }

    /// Lets the servers search all conversations, or the open one.
    ServerSearchViewModel searchServer() {
        return searchServer;
    }

    ServerSearchViewModel findServer() {
        return findServer;
    }

    private static Optional<ConversationId> roomOf(Chat chat) {
        return Optional.of(chat.entry())
                .filter(entry -> entry.kind() == ConversationKind.ROOM)
                .map(ChatListEntry::conversation);
    }

    private static Optional<ConversationId> throughRoom(Chat chat) {
        return Optional.of(chat.entry())
                .filter(entry -> entry.kind() != ConversationKind.CHAT)
                .map(ChatListEntry::conversation);
    }

    /// Opens a conversation that may be new.
    private void open(ConversationId conversation) {
        chats.begin(conversation);
        shell.placeProperty().set(ShellViewModel.Place.CHATS);
    }

    /// Puts a text below what is typed with somebody, and goes there.
    void forward(ChatListRow row, String text) {
        switch (row) {
            case ChatListRow.Chat chat -> forward(chat.entry().conversation(), text);
            case ChatListRow.Person(var contact, _) ->
                    forward(contact.account(), contact.address(), text);
            case ChatListRow.Start(var as, var address) -> forward(as.id(), address, text);
        }
    }

    private void forward(AccountId account, BareJid address, String text) {
        services.asker()
                .ask(
                        () -> services.chats().open(account, address),
                        conversation -> forward(conversation, text));
    }

    private void forward(ConversationId conversation, String text) {
        services.conversations().put(conversation, text);
        open(conversation);
    }

    /// Going into a room, new or old.
    EnterRoomViewModel beginRoom() {
        return new EnterRoomViewModel(
                services.rooms(), accounts, services.asker(), texts, this::open);
    }

    ExportViewModel export() {
        return export;
    }

    OpenRoomViewModel room() {
        return room;
    }

    RoomHintViewModel hint() {
        return hint;
    }

    HeaderViewModel header() {
        return header;
    }

    ShellViewModel shell() {
        return shell;
    }
}
