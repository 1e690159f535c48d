package im.hither.session;

import im.hither.session.wire.OwnProviders;
import im.hither.session.wire.gate.Caps;
import im.hither.session.wire.gate.Quarantine;
import im.hither.session.wire.gate.StanzaGate;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.parsing.StandardExtensionElementProvider;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.JxmppContext;

/// Reads XML that did not come as a stanza: from inside an encryption, out of a node, or stored. It
/// passes the same gate as what comes over the stream, so that nothing in it is deeper or larger.
public final class InnerStanza {
    private static final Logger LOG = Logger.getLogger(InnerStanza.class.getName());
    private static final String STREAM =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    static {
        OwnProviders.register();
    }

    private InnerStanza() {}

    /// A whole message stanza; empty for anything that is none.
    public static Optional<Message> message(String xml) {
        return gated(xml).flatMap(InnerStanza::parsedMessage);
    }

    /// One element with all that is in it, namespaces declared; empty for anything that is none.
    public static Optional<StandardExtensionElement> element(String xml) {
        return gated(xml).flatMap(InnerStanza::parsedElement);
    }

    private static Optional<String> gated(String xml) {
        var caps = Caps.USUAL;
        if (xml.length() > caps.stanza()) return Optional.empty();
        try (var gate =
                new StanzaGate(
                        new StringReader(STREAM + xml + "</stream:stream>"),
                        caps,
                        new Quarantine())) {
            var out = new StringWriter();
            gate.transferTo(out);
            var text = out.toString();
            var passed = text.startsWith(STREAM) && text.contains(xml);
            return passed ? Optional.of(xml) : Optional.empty();
        } catch (IOException forbidden) {
            LOG.log(Level.FINE, "inner XML was refused", forbidden);
            return Optional.empty();
        }
    }

    private static Optional<Message> parsedMessage(String xml) {
        try {
            return Optional.of(
                            PacketParserUtils.parseStanza(
                                    PacketParserUtils.getParserFor(xml),
                                    XmlEnvironment.EMPTY,
                                    JxmppContext.getDefaultContext()))
                    .filter(Message.class::isInstance)
                    .map(Message.class::cast);
        } catch (XmlPullParserException
                | IOException
                | SmackParsingException
                | RuntimeException broken) {
            LOG.log(Level.FINE, "inner XML is no message", broken);
            return Optional.empty();
        }
    }

    private static Optional<StandardExtensionElement> parsedElement(String xml) {
        try {
            var parser = PacketParserUtils.getParserFor(xml);
            return Optional.of(
                    StandardExtensionElementProvider.INSTANCE.parse(
                            parser,
                            parser.getDepth(),
                            XmlEnvironment.EMPTY,
                            JxmppContext.getDefaultContext()));
        } catch (XmlPullParserException | IOException | RuntimeException broken) {
            LOG.log(Level.FINE, "inner XML is no element", broken);
            return Optional.empty();
        }
    }
}
