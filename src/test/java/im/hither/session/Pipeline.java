package im.hither.session;

import im.hither.MessageParts;
import im.hither.concurrent.SerialThread;
import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.Event;
import im.hither.domain.SentId;
import im.hither.domain.Subscription;
import im.hither.feature.contact.ContactRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.OutboxRepository;
import im.hither.feature.message.PageRepository;
import im.hither.feature.message.ReferenceRepository;
import im.hither.feature.message.Sending;
import im.hither.feature.retention.RetentionRepository;
import im.hither.feature.retention.TombstoneRepository;
import im.hither.feature.room.MentionHandler;
import im.hither.feature.room.RoomInvitationHandler;
import im.hither.session.wire.NumberedStanza;
import im.hither.storage.Database;
import im.hither.testing.FakeScheduler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// The way in of one account over a real database, driven stanza by stanza on the test's thread.
final class Pipeline {
    final Database database;
    final Account account;
    final Checks checks;
    final Commits commits;
    final Pages pages;
    final MessageRepository messages = new MessageRepository();
    final OutboxRepository outbox = new OutboxRepository(messages);
    final ConversationRepository conversations;
    final MessageParts parts;
    final FakeRooms rooms = new FakeRooms();
    final List<Event> events = new ArrayList<>();
    Decryption decryption = Decryption.NONE;
    private final Events published;
    private final Steps steps;
    private final AtomicLong numbers = new AtomicLong();

    Pipeline(Database database, BareJid self, Clock clock) {
        this(database, self, clock, List.of());
    }

    /// With somebody who takes what is told about nodes.
    Pipeline(Database database, BareJid self, Clock clock, List<NodeHandler> nodes) {
        this(database, self, clock, new Events(), nodes);
        published.follow(events::add);
    }

    /// Tells what happens there, and keeps nothing of it in [#events].
    Pipeline(Database database, BareJid self, Clock clock, Events published) {
        this(database, self, clock, published, List.of());
    }

    private Pipeline(
            Database database,
            BareJid self,
            Clock clock,
            Events published,
            List<NodeHandler> nodes) {
        this.database = database;
        this.account = account(database, self);
        this.conversations = new ConversationRepository(database);
        this.published = published;
        this.parts =
                new MessageParts(
                        conversations,
                        new ContactRepository(),
                        new TombstoneRepository(new RetentionRepository(), clock),
                        clock);
        var mentions = new MentionHandler(new ReferenceRepository(messages));
        mentions.know(rooms::self);
        var handlers =
                new Handlers(
                        Stream.concat(parts.handlers().stream(), Stream.of(mentions)).toList(),
                        List.of(),
                        List.of(),
                        nodes,
                        new RoomInvitationHandler(clock),
                        incoming -> decryption.open(incoming));
        this.commits = new Commits(database, outbox, published, clock);
        this.checks = new Checks(account.id(), self, conversations, rooms, clock);
        this.checks.trustStanzaIds(true);
        this.pages = new Pages(account.id(), checks, handlers, commits);
        this.steps =
                new Steps(
                        account.id(),
                        checks,
                        new PresenceChecks(account.id()),
                        _ -> false,
                        _ -> {},
                        new ArchiveRequests(self),
                        handlers,
                        commits);
    }

    /// Takes one stanza in, as the reader thread would hand it over.
    void receive(String stanza) {
        steps.run(
                List.of(new NumberedStanza(numbers.incrementAndGet(), StoredStanza.parse(stanza))));
    }

    /// The same way in, but over the account's own thread.
    Inbox inbox(SerialThread thread) {
        return new Inbox(thread, new FakeScheduler(), steps, _ -> {}, () -> {});
    }

    /// Somebody stands in the roster.
    void contact(BareJid address, Subscription subscription) {
        database.write(tx ->
                tx.execute(
                        "INSERT INTO contact (account, address, subscription, asked) VALUES (?, ?, ?, 0)",
                        account.id().value(),
                        address.toString(),
                        subscription.name()));
    }

    /// Says something, as the program's own user.
    void say(Sending sending, BareJid peer, SentId id, String text) {
        var conversation =
                new Conversation(
                        conversations.of(account.id(), peer, ConversationKind.CHAT),
                        account.id(),
                        peer,
                        ConversationKind.CHAT);
        commits.write(tx -> sending.store(tx, account, conversation, id, text));
    }

    /// The whole conversation, oldest first.
    List<ChatMessage> history(BareJid peer) {
        var conversation = conversations.of(account.id(), peer, ConversationKind.CHAT);
        return database.read(snapshot ->
                        parts.details(List.of())
                                .complete(
                                        snapshot,
                                        new PageRepository()
                                                .newest(snapshot, conversation, 10_000)))
                .items();
    }

    private static Account account(Database database, BareJid self) {
        var id =
                database.write(tx ->
                        tx.insert(
                                "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES (?, 1, 'AUTO', 0)",
                                self.toString()));
        return new Account(new AccountId(id), self, true, ConnectionSettings.AUTOMATIC);
    }

    static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }
}
