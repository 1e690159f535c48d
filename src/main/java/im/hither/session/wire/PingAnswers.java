package im.hither.session.wire;

import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler.Mode;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;

/// Answers pings (XEP-0199), the server's above all: it ends streams that do not.
final class PingAnswers extends AbstractIqRequestHandler {
    private PingAnswers() {
        super("ping", Namespaces.PING, IQ.Type.get, Mode.async);
    }

    static void register(XMPPConnection connection) {
        connection.registerIQRequestHandler(new PingAnswers());
        ServiceDiscoveryManager.getInstanceFor(connection).addFeature(Namespaces.PING);
    }

    @Override
    public IQ handleIQRequest(IQ question) {
        return IQ.createResultIQ(question);
    }
}
