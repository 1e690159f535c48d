package im.hither;

import im.hither.concurrent.SerialThread;
import im.hither.concurrent.Ticker;
import im.hither.concurrent.VirtualScheduler;
import im.hither.desktop.DesktopListener;
import im.hither.desktop.DesktopSignals;
import im.hither.desktop.KeyringSecretStore;
import im.hither.desktop.Profile;
import im.hither.domain.ConversationId;
import im.hither.feature.account.AccountRepository;
import im.hither.feature.account.AccountService;
import im.hither.feature.account.CapabilityRepository;
import im.hither.feature.account.Servers;
import im.hither.feature.archive.ArchiveService;
import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.ChatListRepository;
import im.hither.feature.chatlist.ChatListService;
import im.hither.feature.composer.ComposerService;
import im.hither.feature.composer.DraftRepository;
import im.hither.feature.composer.TypingHandler;
import im.hither.feature.contact.ContactParts;
import im.hither.feature.contact.ContactService;
import im.hither.feature.edit.EditService;
import im.hither.feature.export.ExportRepository;
import im.hither.feature.export.ExportService;
import im.hither.feature.marker.MarkerService;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.ConversationService;
import im.hither.feature.message.MessageService;
import im.hither.feature.message.MessageTasks;
import im.hither.feature.message.PageRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.feature.message.ReferenceRepository;
import im.hither.feature.message.Sending;
import im.hither.feature.notify.Announcement;
import im.hither.feature.notify.NotifyRepository;
import im.hither.feature.notify.NotifyService;
import im.hither.feature.notify.Quiet;
import im.hither.feature.omemo.Generation;
import im.hither.feature.omemo.OmemoParts;
import im.hither.feature.omemo.OmemoService;
import im.hither.feature.presence.PresenceRepository;
import im.hither.feature.presence.PresenceService;
import im.hither.feature.reaction.ReactionService;
import im.hither.feature.retention.KeptHistory;
import im.hither.feature.retention.RetentionRepository;
import im.hither.feature.retention.RetentionService;
import im.hither.feature.retention.TombstoneRepository;
import im.hither.feature.room.BookmarkHandler;
import im.hither.feature.room.MentionHandler;
import im.hither.feature.room.MentionRepository;
import im.hither.feature.room.RoomHistory;
import im.hither.feature.room.RoomInvitationHandler;
import im.hither.feature.room.RoomMessageHandler;
import im.hither.feature.room.RoomNoteRepository;
import im.hither.feature.room.RoomParts;
import im.hither.feature.room.RoomService;
import im.hither.feature.search.IndexFiller;
import im.hither.feature.search.IndexRepository;
import im.hither.feature.search.SearchRepository;
import im.hither.feature.search.SearchService;
import im.hither.feature.settings.LookRepository;
import im.hither.feature.settings.SettingsService;
import im.hither.feature.settings.ShortcutRepository;
import im.hither.feature.settings.WindowRepository;
import im.hither.feature.spelling.DictionaryFile;
import im.hither.feature.spelling.SpellingService;
import im.hither.feature.styling.StylingParser;
import im.hither.feature.trust.ToldBefore;
import im.hither.feature.trust.TrustMessageHandler;
import im.hither.feature.trust.TrustRepository;
import im.hither.feature.trust.TrustService;
import im.hither.session.AccountLink;
import im.hither.session.Attention;
import im.hither.session.Events;
import im.hither.session.Handlers;
import im.hither.session.OwnPresence;
import im.hither.session.Parts;
import im.hither.session.SessionManager;
import im.hither.session.Storing;
import im.hither.session.WireFactory;
import im.hither.session.capability.OwnCapabilities;
import im.hither.storage.Database;
import im.hither.storage.Migrations;
import im.hither.storage.Repair;
import im.hither.text.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;

/// Constructs and connects everything over one profile, by hand. What runs in which order for
/// something that comes in stands here.
public final class AppGraph implements AutoCloseable {
    private final Profile profile;
    private final Database database;
    private final Events events = new Events();
    private final Attention attention = new Attention();
    private final Storing storing = new Storing(events);
    private final SerialThread application = new SerialThread("application", storing::refused);
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final SessionManager sessions;
    private final Clock clock;
    private Optional<DesktopSignals> desktop = Optional.empty();
    private final Repair repair;
    private final ConversationService conversations;
    private final AccountService accounts;
    private final ContactService contactService;
    private final RoomService roomService;
    private final ChatListService chats;
    private final MessageService messages;
    private final EditService edits;
    private final ReactionService reactions;
    private final MarkerService markers;
    private final ArchiveService history;
    private final ComposerService composer;
    private final SpellingService spelling;
    private final SettingsService settings;
    private final SerialThread indexing = new SerialThread("search-index");
    private final IndexFiller index;
    private final SearchService search;
    private final NotifyService notes;
    private final PresenceService presence;
    private final OmemoService encryption;
    private final TrustService trust;
    private final RetentionService retention;
    private final ExportService export;

    public AppGraph(Profile profile, WireFactory wires, Clock clock) {
        var opened = Database.open(profile.database(), Migrations.packaged(), clock);
        this.profile = profile;
        this.clock = clock;
        this.database = opened.database();
        this.database.watch(storing);
        this.repair = opened.repair();

        var conversationRows = new ConversationRepository(database);
        var drafts = new DraftRepository();
        var ages = new RetentionRepository();
        var tombstones = new TombstoneRepository(ages, clock);
        var secrets = KeyringSecretStore.of(profile);
        var servers = new Servers(database, secrets, clock);
        var contacts = new ContactParts(database, clock);
        var parts =
                new MessageParts(
                        conversationRows, contacts.repository(), new ToldBefore(tombstones), clock);
        var messageRows = parts.messages();
        var read = parts.read();
        new Generation(profile.folder().resolve("generation"), database).begin();
        var decisions = new TrustRepository();
        var omemo =
                new OmemoParts(
                        database,
                        secrets,
                        contacts.repository(),
                        conversationRows,
                        decisions,
                        events,
                        clock);
        var bookmarks = new BookmarkHandler();
        var roomMessages = new RoomMessageHandler();
        var mentions = new MentionHandler(new ReferenceRepository(messageRows));
        var handlers =
                new Handlers(
                        and(
                                and(
                                        and(
                                                and(
                                                        and(
                                                                parts.handlers(),
                                                                omemo.handler(messageRows)),
                                                        new TrustMessageHandler(
                                                                decisions, omemo.keys())),
                                                new TypingHandler()),
                                        roomMessages),
                                mentions),
                        List.of(contacts.presenceHandler()),
                        List.of(contacts.rosterHandler()),
                        Stream.concat(
                                        omemo.nodeHandlers().stream(),
                                        Stream.of(bookmarks, parts.readSyncHandler()))
                                .toList(),
                        new RoomInvitationHandler(clock),
                        omemo.decryption());
        var capabilities =
                new OwnCapabilities(
                        handlers.features(
                                and(
                                                and(MessageParts.FEATURES, TypingHandler.FEATURE),
                                                StylingParser.FEATURE)
                                        .toArray(String[]::new)));
        var own = new OwnPresence(capabilities);
        var archive =
                new ArchiveSync(
                        database,
                        scheduler,
                        new LedgerRepository(),
                        messageRows,
                        new PlaceRepository(),
                        conversationRows,
                        contacts.repository()::addresses,
                        new KeptHistory(ages, clock));
        var rooms =
                new RoomParts(
                        database,
                        scheduler,
                        clock,
                        own,
                        secrets,
                        new RoomArchives(archive),
                        conversationRows,
                        bookmarks,
                        roomMessages,
                        mentions,
                        omemo.circle());
        omemo.rooms(rooms.book());
        var readSync = parts.readSync(database);
        this.sessions =
                new SessionManager(
                        new Parts(
                                database,
                                events,
                                scheduler,
                                clock,
                                conversationRows,
                                rooms.book(),
                                handlers,
                                parts.outbox(),
                                omemo.cipher(),
                                secrets,
                                servers,
                                new CapabilityRepository(),
                                capabilities,
                                attention,
                                List.of(
                                        contacts.sync(own),
                                        omemo.sync(),
                                        archive,
                                        rooms.book(),
                                        readSync),
                                wires));
        this.encryption = omemo.service(sessions);
        this.trust =
                new TrustService(
                        database,
                        decisions,
                        encryption,
                        omemo.keys(),
                        conversationRows,
                        sessions,
                        clock);
        this.conversations = new ConversationService(database, conversationRows, read);
        this.accounts =
                new AccountService(
                        database,
                        application,
                        sessions,
                        secrets,
                        events,
                        new AccountRepository(),
                        servers);
        this.contactService = contacts.service(sessions);
        this.roomService = rooms.service(sessions);
        this.chats = new ChatListService(database, new ChatListRepository(), conversationRows);
        this.messages =
                new MessageService(
                        database,
                        application,
                        sessions,
                        events,
                        conversationRows,
                        messageRows,
                        read,
                        parts.details(
                                and(
                                        and(omemo.details(), new MentionRepository()),
                                        new RoomNoteRepository())),
                        parts.markers(),
                        parts.readTelling(),
                        readSync::read,
                        new Sending(
                                messageRows,
                                read,
                                drafts,
                                omemo.choice(),
                                sessions::longestStanza,
                                rooms.book(),
                                clock,
                                parts.additions()));
        var tasks =
                new MessageTasks(database, application, sessions, conversationRows, messageRows);
        this.edits =
                new EditService(
                        database,
                        tasks,
                        messageRows,
                        parts.edits(),
                        parts.remarkSending(),
                        parts.additions());
        this.reactions =
                new ReactionService(
                        database, application, tasks, parts.reactions(), parts.remarkSending());
        this.markers = new MarkerService(database, application, parts.markers());
        this.history =
                new ArchiveService(database, application, sessions, conversationRows, archive);
        this.settings =
                new SettingsService(
                        database,
                        application,
                        new LookRepository(),
                        new WindowRepository(),
                        new ShortcutRepository());
        this.notes =
                new NotifyService(
                        database,
                        new SerialThread("notes", storing::refused),
                        new NotifyRepository(),
                        chats,
                        new Answered(),
                        attention,
                        scheduler,
                        Ticker.system(),
                        clock,
                        events,
                        new Announcement(Texts.ofSystem()),
                        new Quiet(own::shown, clock.withZone(ZoneId.systemDefault())));
        this.presence =
                new PresenceService(
                        database, application, new PresenceRepository(), own, scheduler, events);
        this.composer =
                new ComposerService(
                        database,
                        application,
                        sessions,
                        conversationRows,
                        contacts.repository(),
                        drafts,
                        roomService::isCloseKnit);
        this.spelling =
                new SpellingService(
                        database,
                        application,
                        DictionaryFile.FOLDERS,
                        SpellingService.languages(
                                Objects.requireNonNullElse(System.getenv("LANGUAGE"), ""),
                                Locale.getDefault()));
        this.retention = new RetentionService(database, events, ages, tombstones, clock);
        this.export = new ExportService(database, new ExportRepository(), new PageRepository());
        var entries = new IndexRepository();
        this.index = new IndexFiller(database, entries, scheduler, Ticker.system(), indexing);
        events.follow(index::heard);
        this.search =
                new SearchService(
                        database,
                        new SearchRepository(),
                        entries,
                        clock.withZone(ZoneId.systemDefault()));
    }

    private static <T> List<T> and(List<? extends T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /// Takes up all accounts; those that are enabled go online.
    public void start() {
        presence.start();
        accounts.start();
        index.start();
        retention.start(scheduler, indexing);
    }

    /// Looks after sleep, network and lock of this computer from now on, for a process that stays.
    public void listenToDesktop() {
        desktop = Optional.of(DesktopSignals.listen(scheduler, clock, new DesktopToSessions()));
    }

    /// Whether anybody waits for what comes in.
    public Attention attention() {
        return attention;
    }

    public Profile profile() {
        return profile;
    }

    /// What opening the profile had to mend.
    public Repair repair() {
        return repair;
    }

    public Events events() {
        return events;
    }

    public AccountService accounts() {
        return accounts;
    }

    public ContactService contacts() {
        return contactService;
    }

    public RoomService rooms() {
        return roomService;
    }

    public ConversationService conversations() {
        return conversations;
    }

    public ChatListService chats() {
        return chats;
    }

    public MessageService messages() {
        return messages;
    }

    public EditService edits() {
        return edits;
    }

    public ReactionService reactions() {
        return reactions;
    }

    public MarkerService markers() {
        return markers;
    }

    public ArchiveService history() {
        return history;
    }

    public SpellingService spelling() {
        return spelling;
    }

    public ComposerService composer() {
        return composer;
    }

    public OmemoService encryption() {
        return encryption;
    }

    /// The accounts at work, for those who measure them.
    SessionManager sessions() {
        return sessions;
    }

    public TrustService trust() {
        return trust;
    }

    public SettingsService settings() {
        return settings;
    }

    public ExportService export() {
        return export;
    }

    public RetentionService retention() {
        return retention;
    }

    public SearchService search() {
        return search;
    }

    public NotifyService notes() {
        return notes;
    }

    public PresenceService presence() {
        return presence;
    }

    /// Goes offline everywhere, finishes what is under way and closes the database.
    @Override
    public void close() {
        desktop.ifPresent(DesktopSignals::close);
        notes.close();
        try {
            sessions.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        application.close();
        scheduler.close();
        indexing.close();
        database.close();
    }

    /// The archives of rooms are read like the own one.
    private record RoomArchives(ArchiveSync archive) implements RoomHistory {
        @Override
        public void entered(AccountLink link, BareJid room, Runnable known) {
            archive.entered(link, room, known);
        }

        @Override
        public void stirred(AccountLink link, BareJid room) {
            archive.stirred(link, room);
        }

        @Override
        public void left(AccountLink link, BareJid room) {
            archive.left(link, room);
        }
    }

    /// What the computer tells, handed on to all accounts.
    private final class DesktopToSessions implements DesktopListener {
        @Override
        public void woke() {
            sessions.doubt();
        }

        @Override
        public void networkChanged() {
            sessions.doubt();
        }

        @Override
        public void away(boolean away) {
            attention.away(away);
            notes.away(away);
            presence.away(away);
        }
    }

    /// What is done from a note, done by the services that do it elsewhere.
    private final class Answered implements NotifyService.Answers {
        @Override
        public void read(ChatListEntry entry) {
            entry.last().ifPresent(last -> messages.read(entry.conversation(), last.position()));
        }

        @Override
        public void send(ConversationId conversation, String text) {
            messages.send(conversation, text);
        }
    }
}
