package im.hither.session.wire;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.Ticker;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.session.capability.CapabilityHash;
import im.hither.session.wire.Opening.Opened;
import im.hither.session.wire.ack.InboundCount;
import im.hither.session.wire.ack.OutgoingQueue;
import im.hither.session.wire.gate.Quarantine;
import im.hither.session.wire.signin.FirstWords;
import im.hither.session.wire.signin.Resumption;
import im.hither.session.wire.signin.Sasl2SignIn;
import im.hither.session.wire.signin.SaslSignIn;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.signin.SignInStrategy;
import im.hither.session.wire.signin.SignInStrategy.Applicant;
import im.hither.session.wire.signin.SignedIn;
import im.hither.session.wire.stream.Acknowledgement;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.Problems;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.stream.XmlStream;
import im.hither.session.wire.tls.PeerChain;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smackx.caps.packet.CapsExtension;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;

/// The wire over TCP and TLS. One lock serialises what begins and ends streams, and a new stream
/// only begins when nothing of the old one runs any more.
public final class SocketWire implements Wire {
    private static final int QUEUE_CAPACITY = 500;

    private final EntityBareJid address;
    private final Inlet inlet;
    private final Patience patience;
    private final OutgoingQueue queue = new OutgoingQueue(QUEUE_CAPACITY);
    private final InboundCount count = new InboundCount();
    private final List<SignInStrategy> strategies = List.of(new Sasl2SignIn(), new SaslSignIn());
    private final WireConnection connection;
    private final Opening opening;
    private final Scheduler timers;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Resumption> resumption = Optional.empty();
    private volatile @Nullable LiveStream current;
    private volatile boolean managed;
    private volatile boolean carbons;
    private volatile Optional<CapabilityHash> serverCapabilities = Optional.empty();
    private volatile OptionalInt longestStanza = OptionalInt.empty();

    /// A wire that is not connected yet.
    public SocketWire(EntityBareJid address, Inlet inlet) {
        this(address, inlet, Network.system(), Patience.USUAL);
    }

    SocketWire(EntityBareJid address, Inlet inlet, Network network, Patience patience) {
        OwnProviders.register();
        this.address = address;
        this.inlet = inlet;
        this.patience = patience;
        this.connection = new WireConnection(address, queue);
        this.timers = network.scheduler();
        this.opening =
                new Opening(address, network, patience, connection::headerSeen, new Quarantine());
        Answers.register(connection);
    }

    @Override
    public ConnectionDetails connect(SignIn signIn) throws SignInFailure, InterruptedException {
        lock.lockInterruptibly();
        try {
            dropAndWait(new ConnectionProblem.Lost("connecting anew"));
            var applicant = applicant(signIn);
            var first = FirstWords.of(applicant);
            try {
                return connect(applicant, first);
            } catch (SignInFailure failure) {
                if (!first.mayBeToBlame(failure.problem())) throw failure;
                return connect(applicant(signIn), FirstWords.none());
            }
        } finally {
            lock.unlock();
        }
    }

    private Applicant applicant(SignIn signIn) {
        return new Applicant(address, signIn, resumption, count);
    }

    private ConnectionDetails connect(Applicant applicant, FirstWords first)
            throws SignInFailure, InterruptedException {
        var opened = opening.open(applicant.signIn(), first);
        try {
            return begin(opened, signIn(opened, applicant, first));
        } catch (SignInFailure failure) {
            opening.detour().note(failure.problem());
            throw failure;
        } catch (IOException | XmlPullParserException e) {
            if (Thread.interrupted()) throw new InterruptedException();
            if (Problems.isSilence(e)) resumption = Optional.empty(); // it may be stuck in there
            throw new SignInFailure(Problems.of(e), e);
        } finally {
            if (current == null) opened.stream().close();
        }
    }

    private SignedIn signIn(Opened opened, Applicant applicant, FirstWords first)
            throws IOException, XmlPullParserException, SignInFailure, InterruptedException {
        var strategy = strategy(opened.features());
        var attempt =
                new SignInStrategy.Attempt(
                        applicant,
                        opened.stream(),
                        opened.features(),
                        opened.tls(),
                        first.answerable(opened.features()));
        return strategy.signIn(attempt);
    }

    private SignInStrategy strategy(StreamElement features) throws SignInFailure {
        return strategies.stream()
                .filter(each -> each.fits(features))
                .findFirst()
                .orElseThrow(() -> new SignInFailure(new ConnectionProblem.NoMechanism(List.of())));
    }

    private ConnectionDetails begin(Opened opened, SignedIn signedIn)
            throws IOException, SignInFailure, InterruptedException {
        var parts = parts(opened.stream(), signedIn.managed()); // can fail, so before anything
        var confirmed = confirmed(signedIn);
        if (signedIn.resumed()) {
            queue.reopen();
        } else {
            queue.open();
            count.begin();
        }
        resumption = signedIn.resumption();
        opening.detour().arrived(resumption.flatMap(Resumption::location));
        managed = signedIn.managed();
        if (!signedIn.resumed()) {
            carbons = signedIn.carbons();
            serverCapabilities = capabilities(signedIn.features());
            longestStanza = StreamLimits.longestStanza(signedIn.features(), opened.features());
        }

        var details = details(opened, signedIn);
        var name = "wire-" + address.asEntityBareJidString();
        var live = new LiveStream(name, parts, new Outbound(parts), patience);
        current = live;
        connection.established(live, signedIn);
        live.start(
                new Inbound(parts, inlet, new Inbound.Beginning(confirmed, signedIn.early())),
                problem -> ended(live, signedIn.resumed(), problem));
        try {
            connection.announce(signedIn.resumed());
        } catch (NotConnectedException goneAlready) {
            // the inlet was told
        }
        return details;
    }

    private static Optional<CapabilityHash> capabilities(StreamElement features) {
        return features.child(CapsExtension.ELEMENT, CapsExtension.NAMESPACE)
                .flatMap(shown ->
                        CapabilityHash.of(
                                shown.attribute("hash").orElse(""),
                                shown.attribute("ver").orElse(""),
                                shown.attribute("node").orElse("")));
    }

    private List<Stanza> confirmed(SignedIn signedIn) throws SignInFailure {
        if (signedIn.handled().isEmpty()) return List.of();
        try {
            return queue.confirm(signedIn.handled().getAsLong());
        } catch (IllegalArgumentException tooMany) {
            if (!signedIn.resumed()) return List.of(); // it has forgotten more than the stream
            resumption = Optional.empty();
            throw new SignInFailure(
                    new ConnectionProblem.Untrustworthy("more acknowledged than sent"), tooMany);
        }
    }

    private StreamParts parts(XmlStream xml, boolean withManagement) throws IOException {
        var confirmation =
                withManagement
                        ? new ManagedConfirmation(queue)
                        : new PingConfirmation(queue, address.asDomainBareJid());
        var watch =
                new LinkWatch(
                        patience,
                        Ticker.system(),
                        timers,
                        () -> queue.hurry(confirmation.question()));
        xml.watch(watch::heard);
        return new StreamParts(xml, connection, queue, count, confirmation, watch);
    }

    private ConnectionDetails details(Opened opened, SignedIn signedIn) {
        return new ConnectionDetails(
                signedIn.address(),
                opened.route().toString(),
                opened.tls().getProtocol() + " " + opened.tls().getCipherSuite(),
                signedIn.proof().channelBinding(),
                signedIn.proof().mechanism(),
                signedIn.proof().byToken(),
                signedIn.resumed(),
                opened.stream().roundTrips(),
                PeerChain.of(opened.tls()),
                opened.tls().getLocalCertificates() != null,
                opened.tried());
    }

    /// On the reader thread, as its last act. A session that a server let us resume, and then did
    /// not listen to, is not tried again: it would never listen (seen with Prosody 13).
    private void ended(LiveStream live, boolean resumed, ConnectionProblem problem) {
        if (resumed && live.fellSilent()) resumption = Optional.empty();
        opening.detour().note(problem);
        if (!live.saidGoodbye()) {
            connection.lost(new SignInFailure(problem));
            inlet.lost(problem);
        }
        current = null;
    }

    @Override
    public List<Stanza> takeUnacknowledged() {
        return queue.takeLeftBehind();
    }

    @Override
    public void send(Stanza stanza) throws NotConnectedException, InterruptedException {
        connection.sendStanza(stanza);
    }

    @Override
    public void complete(long number) {
        if (count.complete(number) && managed) {
            queue.hurry(Acknowledgement.answer(count::handled));
        }
    }

    @Override
    public IQ request(IQ question)
            throws NotConnectedException,
                    NoResponseException,
                    XMPPErrorException,
                    InterruptedException {
        return connection.sendIqRequestAndWaitForResponse(question);
    }

    @Override
    public boolean attention(boolean active) {
        if (!connection.hasFeature("csi", Namespaces.CLIENT_STATE)) return false;
        return queue.add(StreamElement.of(active ? "active" : "inactive", Namespaces.CLIENT_STATE));
    }

    @Override
    public boolean streamManagement() {
        return managed && current != null;
    }

    @Override
    public boolean carbons() {
        return carbons && current != null;
    }

    @Override
    public void discardToken(SignIn signIn) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            dropAndWait(new ConnectionProblem.Lost("signing off"));
            new Farewell(new Applicant(address, signIn, Optional.empty(), count), opening).say();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<CapabilityHash> serverCapabilities() {
        return serverCapabilities;
    }

    @Override
    public OptionalInt longestStanza() {
        return longestStanza;
    }

    @Override
    public XMPPConnection smack() {
        return connection;
    }

    @Override
    public void disconnect() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            connection.disconnect();
            resumption = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void probe() {
        var live = current;
        if (live != null) live.probe();
    }

    @Override
    public void drop() {
        try {
            dropAndWait(new ConnectionProblem.Lost("dropped"));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            dropAndWait(new ConnectionProblem.Lost("closed"));
            resumption = Optional.empty();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void dropAndWait(ConnectionProblem problem) throws InterruptedException {
        var live = current;
        if (live == null) return;
        live.cut(problem);
        if (!live.awaitEnd(patience.goodbye())) {
            throw new IllegalStateException("the inlet holds the reader thread");
        }
    }
}
