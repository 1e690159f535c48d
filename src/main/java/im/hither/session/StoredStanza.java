package im.hither.session;

import im.hither.session.wire.OwnProviders;
import java.io.IOException;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.JxmppContext;

/// Reads back a stanza that we stored as XML.
final class StoredStanza {
    static {
        OwnProviders.register();
    }

    private StoredStanza() {}

    /// @throws IllegalStateException when it is none; we wrote it, so that is a mistake of ours
    static Stanza parse(String xml) {
        try {
            return PacketParserUtils.parseStanza(
                    PacketParserUtils.getParserFor(xml),
                    XmlEnvironment.EMPTY,
                    JxmppContext.getDefaultContext());
        } catch (XmlPullParserException | IOException | SmackParsingException broken) {
            throw new IllegalStateException("an outbox row is not a stanza", broken);
        }
    }
}
