package im.hither;

import im.hither.concurrent.SerialThread;
import im.hither.concurrent.Ticker;
import im.hither.concurrent.VirtualScheduler;
import im.hither.desktop.DesktopListener;
import im.hither.desktop.DesktopSignals;
import im.hither.desktop.Profile;
import im.hither.domain.ConversationId;
import im.hither.feature.account.AccountRepository;
import im.hither.feature.account.AccountService;
import im.hither.feature.archive.ArchiveService;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.ChatListRepository;
import im.hither.feature.chatlist.ChatListService;
import im.hither.feature.composer.ComposerService;
import im.hither.feature.contact.ContactService;
import im.hither.feature.edit.EditService;
import im.hither.feature.export.ExportRepository;
import im.hither.feature.export.ExportService;
import im.hither.feature.marker.MarkerService;
import im.hither.feature.message.ConversationService;
import im.hither.feature.message.MessageService;
import im.hither.feature.message.MessageTasks;
import im.hither.feature.message.PageRepository;
import im.hither.feature.message.Sending;
import im.hither.feature.notify.Announcement;
import im.hither.feature.notify.NotifyRepository;
import im.hither.feature.notify.NotifyService;
import im.hither.feature.notify.Quiet;
import im.hither.feature.omemo.OmemoService;
import im.hither.feature.presence.PresenceRepository;
import im.hither.feature.presence.PresenceService;
import im.hither.feature.reaction.ReactionService;
import im.hither.feature.retention.RetentionService;
import im.hither.feature.room.MentionRepository;
import im.hither.feature.room.RoomNoteRepository;
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
import im.hither.feature.trust.TrustService;
import im.hither.session.Attention;
import im.hither.session.Events;
import im.hither.session.SessionManager;
import im.hither.session.Storing;
import im.hither.session.WireFactory;
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

/// Constructs and connects everything over one profile, by hand: what windows and commands use
/// stands here, what brings stanzas in and out in [SessionGraph].
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

        var base = new SessionGraph(profile, database, events, attention, scheduler, wires, clock);
        this.sessions = base.sessions;
        var messageRows = base.parts.messages();
        var read = base.parts.read();
        this.encryption = base.omemo.service(sessions);
        this.trust =
                new TrustService(
                        database,
                        base.decisions,
                        encryption,
                        base.omemo.keys(),
                        base.conversations,
                        sessions,
                        clock);
        this.conversations = new ConversationService(database, base.conversations, read);
        this.accounts =
                new AccountService(
                        database,
                        application,
                        sessions,
                        base.secrets,
                        events,
                        new AccountRepository(),
                        base.servers);
        this.contactService = base.contacts.service(sessions);
        this.roomService = base.rooms.service(sessions);
        this.chats = new ChatListService(database, new ChatListRepository(), base.conversations);
        this.messages =
                new MessageService(
                        database,
                        application,
                        sessions,
                        events,
                        base.conversations,
                        messageRows,
                        read,
                        base.parts.details(
                                SessionGraph.joined(
                                        base.omemo.details(),
                                        List.of(
                                                new MentionRepository(),
                                                new RoomNoteRepository()))),
                        base.parts.markers(),
                        base.parts.readTelling(),
                        base.readSync::read,
                        new Sending(
                                messageRows,
                                read,
                                base.drafts,
                                base.omemo.choice(),
                                sessions::longestStanza,
                                base.rooms.book(),
                                clock,
                                base.parts.additions()));
        var tasks =
                new MessageTasks(database, application, sessions, base.conversations, messageRows);
        this.edits =
                new EditService(
                        database,
                        tasks,
                        messageRows,
                        base.parts.edits(),
                        base.parts.remarkSending(),
                        base.parts.additions());
        this.reactions =
                new ReactionService(
                        database,
                        application,
                        tasks,
                        base.parts.reactions(),
                        base.parts.remarkSending());
        this.markers = new MarkerService(database, application, base.parts.markers());
        this.history =
                new ArchiveService(
                        database, application, sessions, base.conversations, base.archive);
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
                        new Quiet(base.own::shown, clock.withZone(ZoneId.systemDefault())));
        this.presence =
                new PresenceService(
                        database,
                        application,
                        new PresenceRepository(),
                        base.own,
                        scheduler,
                        events);
        this.composer =
                new ComposerService(
                        database,
                        application,
                        sessions,
                        base.conversations,
                        base.contacts.repository(),
                        base.drafts,
                        roomService::isCloseKnit);
        this.spelling =
                new SpellingService(
                        database,
                        application,
                        DictionaryFile.FOLDERS,
                        SpellingService.languages(
                                Objects.requireNonNullElse(System.getenv("LANGUAGE"), ""),
                                Locale.getDefault()));
        this.retention = new RetentionService(database, events, base.ages, base.tombstones, clock);
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
