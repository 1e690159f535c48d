package im.hither.session.pep;

import im.hither.concurrent.VirtualScheduler;
import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.feature.account.CapabilityRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.OutboxRepository;
import im.hither.session.AccountLink;
import im.hither.session.Attention;
import im.hither.session.Decryption;
import im.hither.session.Events;
import im.hither.session.Handlers;
import im.hither.session.NodeHandler;
import im.hither.session.NodeNotice;
import im.hither.session.Outcome;
import im.hither.session.OutgoingCipher;
import im.hither.session.Parts;
import im.hither.session.Rooms;
import im.hither.session.SecretStore;
import im.hither.session.SessionManager;
import im.hither.session.capability.OwnCapabilities;
import im.hither.session.wire.KnownServer;
import im.hither.session.wire.SmackSetup;
import im.hither.session.wire.SocketWire;
import im.hither.storage.Transaction;
import im.hither.testing.TestDatabase;
import im.hither.testing.XmppServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;

/// An account at a real server with nothing but its session: the link that features get, and what
/// it is told about nodes.
final class SignedIn implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final TestDatabase database = TestDatabase.open();
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final BlockingQueue<NodeNotice> notices = new LinkedBlockingQueue<>();
    private final EntityBareJid address;
    private final SessionManager sessions;
    private final AccountLink link;

    /// @param nodes whose events are followed
    SignedIn(XmppServer server, String name, String... nodes)
            throws IOException, InterruptedException {
        SmackSetup.apply();
        address = server.register(name, "secret-" + name);
        var following = List.of(nodes).stream().<NodeHandler>map(Following::new).toList();
        var handlers =
                new Handlers(
                        List.of(),
                        List.of(),
                        List.of(),
                        following,
                        (_, _) -> Outcome.NONE,
                        Decryption.NONE);
        var online = new LinkedBlockingQueue<AccountLink>();
        var capabilities = new OwnCapabilities(handlers.features());
        sessions = new SessionManager(parts(handlers, capabilities, online, "secret-" + name));
        sessions.take(account(server));
        link = next(online);
        link.send(PresenceBuilder.buildPresence().addExtension(capabilities.shown()).build());
    }

    private Parts parts(
            Handlers handlers,
            OwnCapabilities capabilities,
            BlockingQueue<AccountLink> online,
            String password) {
        return new Parts(
                database.database(),
                new Events(),
                scheduler,
                Clock.systemUTC(),
                new ConversationRepository(database.database()),
                Rooms.NONE,
                handlers,
                new OutboxRepository(new MessageRepository()),
                OutgoingCipher.NONE,
                new OnePassword(password),
                _ -> new KnownServer(),
                new CapabilityRepository(),
                capabilities,
                new Attention(),
                List.of((signedIn, _) -> online.add(signedIn)),
                (own, inlet) -> new SocketWire(own.asEntityBareJidOrThrow(), inlet));
    }

    private Account account(XmppServer server) throws IOException {
        var id =
                database.database()
                        .write(tx ->
                                tx.insert(
                                        "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES (?, 1, 'AUTO', 0)",
                                        address.toString()));
        var place = new ServerAddress(server.host(), OptionalInt.of(server.directTlsPort()));
        return new Account(
                new AccountId(id),
                address,
                true,
                new ConnectionSettings(
                        Optional.of(place),
                        TlsMode.DIRECT,
                        Optional.of(Files.readString(server.authority())),
                        Optional.empty(),
                        false));
    }

    BareJid address() {
        return address;
    }

    /// Asks on the account's thread and waits for the answer.
    <T> T ask(BiConsumer<AccountLink, Consumer<T>> question) throws InterruptedException {
        var answers = new LinkedBlockingQueue<T>();
        link.submit(() -> question.accept(link, answers::add));
        return next(answers);
    }

    NodeNotice nextNotice() throws InterruptedException {
        return next(notices);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) throw new AssertionError("nothing came");
        return next;
    }

    @Override
    public void close() {
        try {
            sessions.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        scheduler.close();
        database.close();
    }

    private final class Following implements NodeHandler {
        private final String node;

        Following(String node) {
            this.node = node;
        }

        @Override
        public String node() {
            return node;
        }

        @Override
        public boolean ownOnly() {
            return false;
        }

        @Override
        public Outcome handle(NodeNotice notice, Transaction tx) {
            notices.add(notice);
            return Outcome.NONE;
        }
    }

    private record OnePassword(String password) implements SecretStore {
        @Override
        public Optional<char[]> read(String account, String name) {
            return name.equals(PASSWORD) ? Optional.of(password.toCharArray()) : Optional.empty();
        }

        @Override
        public void write(String account, String name, char[] secret) {}

        @Override
        public void delete(String account, String name) {}

        @Override
        public void deleteAll(String account) {}
    }
}
