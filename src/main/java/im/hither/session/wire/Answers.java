package im.hither.session.wire;

import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler.Mode;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo.Identity;

/// What every client is asked: whether it is there (XEP-0199; servers end streams that do not
/// answer), and what it is (XEP-0030).
final class Answers {
    private Answers() {}

    static void register(XMPPConnection connection) {
        connection.registerIQRequestHandler(new Pong());
        var discovery = ServiceDiscoveryManager.getInstanceFor(connection);
        discovery.setIdentity(new Identity("client", "Hither", "pc"));
        discovery.addFeature(Namespaces.PING);
    }

    private static final class Pong extends AbstractIqRequestHandler {
        Pong() {
            super("ping", Namespaces.PING, IQ.Type.get, Mode.async);
        }

        @Override
        public IQ handleIQRequest(IQ question) {
            return IQ.createResultIQ(question);
        }
    }
}
