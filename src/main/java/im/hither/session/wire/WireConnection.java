package im.hither.session.wire;

import im.hither.concurrent.Parallel;
import im.hither.session.wire.ack.OutgoingQueue;
import im.hither.session.wire.signin.SignedIn;
import im.hither.session.wire.stream.XmlStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.SmackException.OutgoingQueueFullException;
import org.jivesoftware.smack.SmackFuture;
import org.jivesoftware.smack.StanzaCollector;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.TopLevelStreamElement;
import org.jivesoftware.smack.util.StringUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Resourcepart;

/// The connection as Smack's managers know it: parses stanzas, matches answers to questions, calls
/// listeners. Streams come and go beneath it; it does not connect by itself.
final class WireConnection extends AbstractXMPPConnection {
    private static final System.Logger LOG = System.getLogger(WireConnection.class.getName());

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final String CAPABILITIES = "http://jabber.org/protocol/caps";

    private final OutgoingQueue queue;
    private Consumer<Stanza> receiver = _ -> {};
    private volatile @Nullable LiveStream stream;

    WireConnection(EntityBareJid address, OutgoingQueue queue) {
        super(WireConfiguration.of(address.asDomainBareJid()));
        this.queue = queue;
        setReplyTimeout(ANSWER.toMillis());
    }

    /// Notes the environment of what comes in.
    void headerSeen(XmlPullParser parser) {
        onStreamOpen(parser);
    }

    /// A stream is there, though nothing flows yet.
    void established(LiveStream live, SignedIn signedIn) {
        initState();
        closingStreamReceived = false;
        streamFeatures.clear();
        signedIn.features().children().stream()
                .filter(each -> !each.namespace().equals(CAPABILITIES)) // Smack wants its own type
                .map(each -> StandardExtensionElement.builder(each.name(), each.namespace()))
                .forEach(each -> addStreamFeature(each.build()));
        user = signedIn.address();
        stream = live;
        connected = true;
        authenticated = true;
    }

    /// Tells Smack's listeners.
    void announce(boolean resumed) throws NotConnectedException, InterruptedException {
        try {
            callConnectionConnectedListener();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a listener of Smack failed", e);
        }
        afterSuccessfulLogin(resumed);
        if (!connected) authenticated = false; // it has gone meanwhile
    }

    /// Parses a stanza and shows it to `first`, then to Smack's collectors and listeners. A stanza
    /// that cannot be parsed is skipped.
    void receive(XmlPullParser parser, Consumer<Stanza> first) throws InterruptedException {
        receiver = first;
        parseAndProcessStanza(parser);
    }

    /// The same for one that was parsed before.
    void receive(Stanza stanza, Consumer<Stanza> first) throws InterruptedException {
        receiver = first;
        processStanza(stanza);
    }

    @Override
    protected void processStanza(Stanza stanza) throws InterruptedException {
        receiver.accept(stanza);
        super.processStanza(stanza);
    }

    void sent(TopLevelStreamElement element) {
        firePacketSendingListeners(element);
    }

    /// The stream has gone by itself.
    void lost(Exception cause) {
        notifyConnectionError(cause);
    }

    @Override
    protected void sendInternal(TopLevelStreamElement element)
            throws NotConnectedException, InterruptedException {
        if (!queue.put(element)) throw new NotConnectedException(this, "no stream");
    }

    @Override
    protected void sendNonBlockingInternal(TopLevelStreamElement element)
            throws NotConnectedException, OutgoingQueueFullException {
        if (!isConnected()) throw new NotConnectedException(this, "no stream");
        if (!queue.hasRoom()) throw new OutgoingQueueFullException();
        if (!queue.add(element)) throw new NotConnectedException(this, "no stream");
    }

    @Override
    public StanzaCollector createStanzaCollectorAndSend(IQ question)
            throws NotConnectedException, InterruptedException {
        return super.createStanzaCollectorAndSend(withOwnId(question));
    }

    @Override
    public SmackFuture<IQ, Exception> sendIqRequestAsync(IQ question, long timeout) {
        return super.sendIqRequestAsync(withOwnId(question), timeout);
    }

    /// Smack counts the ids of questions that were not built with its factory.
    private static IQ withOwnId(IQ question) {
        question.setStanzaId(StringUtils.randomString(XmlStream.ID_LENGTH));
        return question;
    }

    @Override
    protected void asyncGoLimited(Runnable listener) {
        Parallel.start("smack-listener", listener);
    }

    @Override
    public void instantShutdown() {
        var live = stream;
        if (live != null) live.cut();
        gone();
    }

    @Override
    protected void shutdown() {
        var live = stream;
        if (live != null) live.sayGoodbye();
        gone();
    }

    private void gone() {
        setWasAuthenticated();
        authenticated = false;
        connected = false;
        stream = null;
    }

    @Override
    public boolean isSecureConnection() {
        return stream != null; // there are no others
    }

    @Override
    public boolean isUsingCompression() {
        return false; // XEP-0138 is never asked for: what others write would leak by its length
    }

    @Override
    public @Nullable InetAddress getLocalAddress() {
        var live = stream;
        return live == null ? null : live.localAddress();
    }

    @Override
    protected void connectInternal() {
        throw new UnsupportedOperationException("a wire connects, not Smack");
    }

    @Override
    protected void loginInternal(String username, String password, Resourcepart resource) {
        throw new UnsupportedOperationException("a wire signs in, not Smack");
    }
}
