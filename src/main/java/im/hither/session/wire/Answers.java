package im.hither.session.wire;

import im.hither.session.wire.stream.Namespaces;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler.Mode;
import org.jivesoftware.smack.packet.IQ;

/// What every client is asked: whether it is there (XEP-0199); servers end streams that do not
/// answer.
final class Answers {
    private Answers() {}

    static void register(XMPPConnection connection) {
        connection.registerIQRequestHandler(new Pong());
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
