package im.hither.session.wire.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.dial.HeardSocket;
import im.hither.session.wire.gate.Caps;
import im.hither.session.wire.gate.Quarantine;
import im.hither.session.wire.gate.StanzaGate;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;
import org.jivesoftware.smack.packet.StreamOpen;
import org.jivesoftware.smack.packet.TopLevelStreamElement;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.xml.SmackXmlParser;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/// Elements over a socket. While it is negotiated one thread asks and waits in turn; later one
/// thread reads and another writes.
public final class XmlStream implements AutoCloseable {
    private static final int SEND_BUFFER = 16 * 1024;

    /// Of a question's id, in letters and digits: more than 128 bits, so that no answer can be
    /// forged by guessing.
    public static final int ID_LENGTH = 24;

    private static final XmlEnvironment INSIDE = new XmlEnvironment(Namespaces.CLIENT);

    private final Socket transport;
    private final WatchedInput input;
    private final Writer writer;
    private final Consumer<XmlPullParser> atHeader;
    private final Quarantine quarantine;
    private @Nullable XmlPullParser parser;
    private @Nullable StanzaGate gate;
    private int roundTrips;
    private boolean asked;
    private boolean again;

    /// @param transport what is closed in the end
    /// @param socket the same, or the encrypted one over it
    /// @param roundTrips spent until now
    /// @param atHeader sees the parser at each header that the server sends
    /// @param quarantine stanzas that have to be kept out
    public XmlStream(
            Socket transport,
            Socket socket,
            int roundTrips,
            Consumer<XmlPullParser> atHeader,
            Quarantine quarantine)
            throws IOException {
        this.transport = transport;
        this.input = new WatchedInput(socket);
        this.writer = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), UTF_8));
        this.roundTrips = roundTrips;
        this.atHeader = atHeader;
        this.quarantine = quarantine;
    }

    /// Opens the stream, or opens it anew, and returns the server's features (RFC 6120 §4.3.2).
    ///
    /// @param from our own address, only to be told to a server that has proved its domain
    public StreamElement open(String domain, Optional<String> from)
            throws IOException, XmlPullParserException, SignInFailure {
        return open(domain, from, Optional.empty());
    }

    /// The same.
    ///
    /// @param along sent in the same flight, before the features are known
    public StreamElement open(String domain, Optional<String> from, Optional<StreamElement> along)
            throws IOException, XmlPullParserException, SignInFailure {
        write(new StreamOpen(domain, from.orElse(null), null, null).toXML(INSIDE).toString());
        if (along.isPresent()) write(text(along.get()));
        flush();
        // a new decoder too: what came before encryption may not be read as if it came after
        var strict = new InputStreamReader(input, UTF_8.newDecoder());
        var watched = new StanzaGate(strict, Caps.USUAL, quarantine);
        var begun = SmackXmlParser.newXmlParser(watched);
        gate = watched;
        parser = begun;
        readHeader(begun);
        atHeader.accept(begun);
        var features = next();
        if (features.is("features", Namespaces.STREAMS)) return features;
        throw unexpected(features);
    }

    private static void readHeader(XmlPullParser parser)
            throws IOException, XmlPullParserException, SignInFailure {
        var event = parser.next();
        while (event == Event.IGNORABLE_WHITESPACE) event = parser.next();
        if (event != Event.START_ELEMENT) throw new IOException("forbidden XML"); // §11.1
        if (!parser.getName().equals("stream")
                || !parser.getNamespace().equals(Namespaces.STREAMS)) {
            throw new SignInFailure(new ConnectionProblem.Lost("no XMPP server answers there"));
        }
    }

    /// The next element, for which the server was asked.
    ///
    /// @throws SignInFailure when it is an error, or the end of the stream
    public StreamElement next() throws IOException, XmlPullParserException, SignInFailure {
        var at = advance();
        if (at == null) throw new SignInFailure(new ConnectionProblem.Lost("the stream was ended"));
        var element = StreamElement.read(at);
        if (element.is("error", Namespaces.STREAMS)) throw new SignInFailure(Problems.of(element));
        return element;
    }

    /// Goes to the start tag of the next element; null at the end of the stream.
    public @Nullable XmlPullParser advance() throws IOException, XmlPullParserException {
        var at = parser;
        if (at == null) throw new IllegalStateException("not opened");
        if (again) {
            again = false;
            return at;
        }
        while (true) {
            switch (at.next()) {
                case START_ELEMENT -> {
                    count();
                    return at;
                }
                case END_ELEMENT -> {
                    return null;
                }
                case TEXT_CHARACTERS, IGNORABLE_WHITESPACE -> {} // keeps the connection alive
                default -> throw new IOException("forbidden XML"); // §11.1
            }
        }
    }

    /// The element at whose start tag the parser stands is not for who advanced to it; the next one
    /// who advances gets it.
    public void leave() {
        again = true;
    }

    private void count() {
        if (asked) roundTrips++;
        asked = false;
    }

    public static SignInFailure unexpected(StreamElement element) {
        return new SignInFailure(
                new ConnectionProblem.Untrustworthy("unexpected <" + element.name() + ">"));
    }

    /// Writes an element and sends it off, to be followed by [#next].
    public void ask(TopLevelStreamElement element) throws IOException {
        write(text(element));
        flush();
    }

    public static String text(TopLevelStreamElement element) {
        return element.toXML(INSIDE).toString();
    }

    public void write(String text) throws IOException {
        writer.write(text);
    }

    public void flush() throws IOException {
        writer.flush();
        asked = true;
    }

    /// From here on reading waits for ever and tells when bytes came. What is on its way to the
    /// server is kept short, so that a write that ends says something about the link.
    public void watch(Runnable heard) throws IOException {
        transport.setSendBufferSize(SEND_BUFFER);
        input.watch(heard);
        if (transport instanceof HeardSocket slow) slow.whenHeard(heard);
    }

    /// Throws what ended the input, if anything has; Smack's parser keeps that to itself, and then
    /// stands where a stanza could have ended.
    public void checkInput() throws IOException {
        input.check();
        var watched = gate;
        if (watched != null) watched.check();
    }

    /// What was read last has ended the stream; the second time it is kept out.
    public void blameInput() {
        var watched = gate;
        if (watched != null) watched.blame();
    }

    public XmlEnvironment inside() {
        return INSIDE;
    }

    public int roundTrips() {
        return roundTrips;
    }

    public Socket transport() {
        return transport;
    }

    /// Cuts it at once; whoever reads or writes gets an exception.
    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }
}
