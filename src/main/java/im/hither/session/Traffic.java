package im.hither.session;

import im.hither.concurrent.SerialThread;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConversationId;
import im.hither.session.wire.Inlet;
import im.hither.session.wire.NumberedStanza;
import im.hither.session.wire.Wire;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.SignInFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jxmpp.jid.BareJid;

/// What goes over one account's connection, both ways: the wire with the inbox and the outbox on
/// it, and what follows a sign-in in the same flight.
final class Traffic implements Inlet {
    private static final Logger LOG = Logger.getLogger(Traffic.class.getName());

    private final AccountLink link;
    private final Parts parts;
    private final SerialThread thread;
    private final Loss lost;
    private final Wire wire;
    private final Questions questions;
    private final CapabilityBook capabilities;
    private final OwnFeatures features = new OwnFeatures();
    private final Checks checks;
    private final ArchiveRequests archive;
    private final Pages pages;
    private final Redelivery redelivery;
    private final Inbox inbox;
    private final Outbox outbox;
    private final ClientState clientState;
    private volatile ConnectionState state = new ConnectionState.Offline();
    private volatile long generation;

    Traffic(AccountLink link, Parts parts, SerialThread thread, Commits commits, Loss lost) {
        var account = link.account();
        this.link = link;
        this.parts = parts;
        this.thread = thread;
        this.lost = lost;
        this.wire = parts.wires().wire(account.address(), this);
        this.questions = new Questions(wire, thread);
        this.checks =
                new Checks(
                        account.id(),
                        account.address(),
                        parts.conversations(),
                        parts.rooms(),
                        parts.clock());
        this.capabilities =
                new CapabilityBook(
                        account.id(),
                        account.address(),
                        parts.capabilities(),
                        parts.database(),
                        commits,
                        parts.clock(),
                        questions::ask);
        this.archive = new ArchiveRequests(account.address());
        this.pages = new Pages(account.id(), checks, parts.handlers(), commits);
        this.redelivery =
                new Redelivery(account.id(), account.address(), parts.handlers(), commits);
        var steps =
                new Steps(
                        account.id(),
                        checks,
                        new PresenceChecks(account.id()),
                        presence ->
                                presence.getFrom() != null
                                        && parts.rooms()
                                                .presence(
                                                        account.id(),
                                                        new ShownPresence(
                                                                presence.getFrom().asBareJid(),
                                                                presence)),
                        capabilities::seen,
                        archive,
                        parts.handlers(),
                        commits);
        this.inbox = new Inbox(thread, parts.scheduler(), steps, this::complete, this::stirred);
        this.outbox = new Outbox(parts, account.id(), thread, commits, departure(), this::stirred);
        wire.smack().registerIQRequestHandler(parts.ownCapabilities().answers());
        this.clientState =
                new ClientState(parts.attention(), wire::attention, parts.scheduler(), thread);
        for (var push : parts.handlers().pushes()) {
            wire.smack().registerIQRequestHandler(new Pushes(link, push, thread));
        }
    }

    ConnectionState state() {
        return state;
    }

    boolean isOnline() {
        return state instanceof ConnectionState.Online;
    }

    void changed(ConnectionState changed) {
        state = changed;
        if (changed instanceof ConnectionState.Online(var details)) {
            thread.submit(() -> online(details)); // not before: who is told of it asks for it
        }
        LOG.fine(() ->
                "account %d: %s"
                        .formatted(
                                link.account().id().value(), changed.getClass().getSimpleName()));
        link.publish(new ConnectionChanged(link.account().id(), 0, changed));
    }

    /// Signs in; what arrives before it is known what the server vouches for waits.
    ConnectionDetails connect(long newGeneration, SignIn signIn)
            throws SignInFailure, InterruptedException {
        generation = newGeneration; // nothing of an earlier one is there to take it for its own
        thread.submit(inbox::hold);
        return wire.connect(signIn);
    }

    /// Ends a stream that is still there and returns when nothing of it runs.
    void tearDown() {
        wire.drop();
    }

    void probe() {
        wire.probe();
    }

    void disconnect() throws InterruptedException {
        ended();
        wire.disconnect();
    }

    void signOut(SignIn signIn) throws InterruptedException {
        wire.discardToken(signIn);
    }

    void ended() {
        thread.submit(() -> {
            features.offline();
            outbox.offline();
            for (var listener : parts.listeners()) listener.offline(link);
        });
    }

    void close() {
        wire.close();
    }

    private void online(ConnectionDetails details) {
        var ask = features.online(!details.resumed());
        if (!details.resumed()) capabilities.clear();
        if (ask) capabilities.ofAccount(wire.serverCapabilities(), this::ownFeatures);
        if (details.resumed()) {
            inbox.release();
            outbox.resumed();
        } else {
            wire.takeUnacknowledged(); // whatever has to arrive stands in the outbox
            if (!wire.carbons()) questions.ask(Greeting.carbons(), Greeting::carbonsEnabled);
            outbox.freshSession();
        }
        clientState.online();
        for (var listener : parts.listeners()) listener.online(link, !details.resumed());
    }

    private void ownFeatures(Set<String> told) {
        checks.trustStanzaIds(Greeting.announcesStanzaIds(told));
        inbox.release();
        features.told(told);
    }

    void features(Consumer<Optional<Set<String>>> then) {
        features.ask(then);
    }

    boolean mayUnderstand(BareJid person, String feature) {
        return capabilities.mayUnderstand(person, feature);
    }

    int longestStanza() {
        return wire.longestStanza().orElse(AccountLink.USUAL_STANZA);
    }

    void send(Stanza stanza) {
        put(stanza);
    }

    void ask(IQ question, Consumer<Answer> answer) {
        questions.ask(question, answer);
    }

    void archive(ArchiveQuery query, Consumer<ArchiveAnswer> answer) {
        var question = archive.ask(query);
        questions.ask(question.iq(), answered -> answer.accept(archive.close(question, answered)));
    }

    void store(ArchivePage page, PageLedger ledger) {
        pages.store(page, ledger);
        outbox.wake();
    }

    void redeliver(List<Held> messages) {
        redelivery.again(messages);
        outbox.wake();
    }

    void archiveKnown() {
        outbox.archiveKnown();
    }

    void roomReady(ConversationId room) {
        outbox.roomReady();
    }

    /// Attention came or went.
    void attention() {
        thread.offer(clientState::changed);
    }

    void wakeOutbox() {
        outbox.wake();
    }

    @Override
    public void message(NumberedStanza stanza) {
        inbox.receive(stanza);
    }

    @Override
    public void presence(NumberedStanza stanza) {
        inbox.receive(stanza);
    }

    @Override
    public void acknowledged(Stanza stanza) {
        outbox.acknowledged(stanza);
    }

    @Override
    public void lost(ConnectionProblem problem) {
        lost.lost(generation, problem);
    }

    private void complete(long number) {
        wire.complete(number);
    }

    private void stirred() {
        outbox.wake();
        for (var listener : parts.listeners()) listener.stirred(link);
    }

    /// Told which connection was lost, and why.
    @FunctionalInterface
    interface Loss {
        void lost(long generation, ConnectionProblem problem);
    }

    private Outbox.Departure departure() {
        return new Outbox.Departure() {
            @Override
            public boolean send(String stanza) {
                return put(StoredStanza.parse(stanza));
            }

            @Override
            public int longestStanza() {
                return Traffic.this.longestStanza();
            }
        };
    }

    private boolean put(Stanza stanza) {
        try {
            wire.send(stanza);
            return true;
        } catch (NotConnectedException gone) {
            LOG.log(Level.FINE, "not sent: there is no stream", gone);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
