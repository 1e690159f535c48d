package im.hither.session;

import im.hither.concurrent.SerialThread;
import java.util.Optional;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.packet.ErrorIQ;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jspecify.annotations.Nullable;

/// Receives what our own server pushes and answers after the commit; what others send under the
/// same name is refused and changes nothing (RFC 6121 §2.1.6).
final class Pushes extends AbstractIqRequestHandler {
    private final AccountLink link;
    private final PushHandler handler;
    private final SerialThread thread;

    Pushes(AccountLink link, PushHandler handler, SerialThread thread) {
        super(handler.element(), handler.namespace(), IQ.Type.set, Mode.sync); // in order
        this.link = link;
        this.handler = handler;
        this.thread = thread;
    }

    @Override
    public @Nullable IQ handleIQRequest(IQ push) {
        var from = Optional.ofNullable(push.getFrom());
        var self = link.account().address();
        if (from.isPresent() && !from.get().equals(self)) {
            return ErrorIQ.createErrorResponse(push, StanzaError.Condition.service_unavailable);
        }
        thread.submit(() -> store(push));
        return null;
    }

    private void store(IQ push) {
        link.commit(tx -> handler.handle(link.account().id(), push, tx));
        link.send(IQ.createResultIQ(push));
    }
}
