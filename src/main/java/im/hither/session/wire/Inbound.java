package im.hither.session.wire;

import im.hither.session.wire.stream.Acknowledgement;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.Problems;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.util.ParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;

/// Reads a stream to its end: numbers every stanza, hands it over, and answers for our side of
/// stream management. Reader thread.
final class Inbound {
    private static final System.Logger LOG = System.getLogger(Inbound.class.getName());

    private final StreamParts parts;
    private final Inlet inlet;
    private final Beginning beginning;
    private boolean seen;
    private boolean handedOver;

    /// What comes before the first stanza that is read.
    ///
    /// @param confirmed sent on an earlier stream, and known now to have arrived
    /// @param early read while the stream was negotiated
    record Beginning(List<Stanza> confirmed, List<Stanza> early) {}

    Inbound(StreamParts parts, Inlet inlet, Beginning beginning) {
        this.parts = parts;
        this.inlet = inlet;
        this.beginning = beginning;
    }

    /// Returns when the server has ended the stream.
    void run() throws IOException, XmlPullParserException, SignInFailure, InterruptedException {
        begin();
        for (var at = parts.xml().advance(); at != null; at = parts.xml().advance()) {
            if (at.getNamespace().equals(Namespaces.CLIENT)) {
                stanza(at);
            } else {
                element(StreamElement.read(at));
            }
        }
    }

    private void begin() throws InterruptedException {
        beginning.confirmed().forEach(inlet::acknowledged);
        for (var stanza : beginning.early()) {
            var number = parts.count().next();
            if (!parts.count().isRepeated(number)) {
                parts.connection().receive(stanza, each -> take(number, each));
            }
        }
        if (!beginning.early().isEmpty()) parts.count().begin(); // they were not counted
    }

    private void stanza(XmlPullParser at)
            throws IOException, XmlPullParserException, InterruptedException {
        var depth = at.getDepth();
        var name = at.getName();
        var number = parts.count().next();
        if (parts.count().isRepeated(number)) {
            ParserUtils.forwardToEndTagOfDepth(at, depth);
            return;
        }
        seen = false;
        handedOver = false;
        try {
            parts.connection().receive(at, each -> take(number, each));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a stanza could not be read", e);
            ParserUtils.forwardToEndTagOfDepth(at, depth);
        } finally {
            if (seen && !handedOver) complete(number); // a question or an answer
        }
        parts.xml().checkInput();
        if (at.getEventType() != Event.END_ELEMENT
                || at.getDepth() != depth
                || !at.getName().equals(name)) {
            throw new IOException("the server sent XML that is not well-formed");
        }
        if (seen) return;
        parts.count().taken(number); // nothing that can be read
        complete(number);
    }

    private void take(long number, Stanza stanza) {
        seen = true;
        parts.count().taken(number); // not earlier: a cut can fall into the middle of a stanza
        acknowledged(parts.confirmation().confirmedBy(stanza));
        try {
            switch (stanza) {
                case Message _ -> {
                    inlet.message(new NumberedStanza(number, stanza));
                    handedOver = true;
                }
                case Presence _ -> {
                    inlet.presence(new NumberedStanza(number, stanza));
                    handedOver = true;
                }
                default -> {}
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a stanza was not taken", e);
        }
    }

    private void complete(long number) {
        if (parts.count().complete(number)) {
            parts.queue().hurry(Acknowledgement.answer(parts.count()::handled));
        }
    }

    private void element(StreamElement element) throws SignInFailure {
        if (element.is("error", Namespaces.STREAMS)) throw new SignInFailure(Problems.of(element));
        if (element.is("r", Namespaces.STREAM_MANAGEMENT)) {
            parts.count().asked();
            parts.queue().hurry(Acknowledgement.answer(parts.count()::handled));
        }
        acknowledged(parts.confirmation().confirmedBy(element));
    }

    private void acknowledged(List<Stanza> stanzas) {
        if (stanzas.isEmpty()) return;
        parts.watch().confirmed(parts.queue()::hasUnconfirmed);
        stanzas.forEach(inlet::acknowledged);
    }
}
