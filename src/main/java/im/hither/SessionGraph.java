package im.hither;

import im.hither.concurrent.VirtualScheduler;
import im.hither.desktop.KeyringSecretStore;
import im.hither.desktop.Profile;
import im.hither.feature.account.CapabilityRepository;
import im.hither.feature.account.Servers;
import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.composer.DraftRepository;
import im.hither.feature.composer.TypingHandler;
import im.hither.feature.contact.ContactParts;
import im.hither.feature.marker.ReadSync;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.feature.message.ReferenceRepository;
import im.hither.feature.omemo.Generation;
import im.hither.feature.omemo.OmemoParts;
import im.hither.feature.retention.KeptHistory;
import im.hither.feature.retention.RetentionRepository;
import im.hither.feature.retention.TombstoneRepository;
import im.hither.feature.room.BookmarkHandler;
import im.hither.feature.room.MentionHandler;
import im.hither.feature.room.RoomHistory;
import im.hither.feature.room.RoomInvitationHandler;
import im.hither.feature.room.RoomMessageHandler;
import im.hither.feature.room.RoomParts;
import im.hither.feature.styling.StylingParser;
import im.hither.feature.trust.ToldBefore;
import im.hither.feature.trust.TrustMessageHandler;
import im.hither.feature.trust.TrustRepository;
import im.hither.session.AccountLink;
import im.hither.session.Attention;
import im.hither.session.Events;
import im.hither.session.Handlers;
import im.hither.session.OwnPresence;
import im.hither.session.Parts;
import im.hither.session.SecretStore;
import im.hither.session.SessionManager;
import im.hither.session.WireFactory;
import im.hither.session.capability.OwnCapabilities;
import im.hither.storage.Database;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;

/// What brings stanzas in and out over one profile: the accounts at work, and the parts of features
/// that they call. What runs in which order for something that comes in stands here.
final class SessionGraph {
    final ConversationRepository conversations;
    final DraftRepository drafts;
    final RetentionRepository ages;
    final TombstoneRepository tombstones;
    final SecretStore secrets;
    final Servers servers;
    final ContactParts contacts;
    final MessageParts parts;
    final TrustRepository decisions;
    final OmemoParts omemo;
    final OwnPresence own;
    final ArchiveSync archive;
    final RoomParts rooms;
    final ReadSync readSync;
    final SessionManager sessions;

    SessionGraph(
            Profile profile,
            Database database,
            Events events,
            Attention attention,
            VirtualScheduler scheduler,
            WireFactory wires,
            Clock clock) {
        this.conversations = new ConversationRepository(database);
        this.drafts = new DraftRepository();
        this.ages = new RetentionRepository();
        this.tombstones = new TombstoneRepository(ages, clock);
        this.secrets = KeyringSecretStore.of(profile);
        this.servers = new Servers(database, secrets, clock);
        this.contacts = new ContactParts(database, clock);
        this.parts =
                new MessageParts(
                        conversations, contacts.repository(), new ToldBefore(tombstones), clock);
        var messages = parts.messages();
        new Generation(profile.folder().resolve("generation"), database).begin();
        this.decisions = new TrustRepository();
        this.omemo =
                new OmemoParts(
                        database,
                        secrets,
                        contacts.repository(),
                        conversations,
                        decisions,
                        events,
                        clock);
        var bookmarks = new BookmarkHandler();
        var roomMessages = new RoomMessageHandler();
        var mentions = new MentionHandler(new ReferenceRepository(messages));
        var handlers =
                new Handlers(
                        joined(
                                parts.handlers(),
                                List.of(
                                        omemo.handler(messages),
                                        new TrustMessageHandler(decisions, omemo.keys()),
                                        new TypingHandler(),
                                        roomMessages,
                                        mentions)),
                        List.of(contacts.presenceHandler()),
                        List.of(contacts.rosterHandler()),
                        joined(omemo.nodeHandlers(), List.of(bookmarks, parts.readSyncHandler())),
                        new RoomInvitationHandler(clock),
                        omemo.decryption());
        var capabilities =
                new OwnCapabilities(
                        handlers.features(
                                joined(
                                                MessageParts.FEATURES,
                                                List.of(
                                                        TypingHandler.FEATURE,
                                                        StylingParser.FEATURE))
                                        .toArray(String[]::new)));
        this.own = new OwnPresence(capabilities);
        this.archive =
                new ArchiveSync(
                        database,
                        scheduler,
                        new LedgerRepository(),
                        messages,
                        new PlaceRepository(),
                        conversations,
                        contacts.repository()::addresses,
                        new KeptHistory(ages, clock));
        this.rooms =
                new RoomParts(
                        database,
                        scheduler,
                        clock,
                        own,
                        secrets,
                        new RoomArchives(archive),
                        conversations,
                        bookmarks,
                        roomMessages,
                        mentions,
                        omemo.circle());
        omemo.rooms(rooms.book());
        this.readSync = parts.readSync(database);
        this.sessions =
                new SessionManager(
                        new Parts(
                                database,
                                events,
                                scheduler,
                                clock,
                                conversations,
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
                                        contacts.sync(own, events),
                                        omemo.sync(),
                                        archive,
                                        rooms.book(),
                                        readSync),
                                wires));
    }

    /// Some things and some more, in this order.
    static <T> List<T> joined(List<? extends T> some, List<? extends T> more) {
        return Stream.<T>concat(some.stream(), more.stream()).toList();
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
}
