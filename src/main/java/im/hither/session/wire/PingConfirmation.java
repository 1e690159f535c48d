package im.hither.session.wire;

import im.hither.session.wire.ack.OutgoingQueue;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.stream.XmlStream;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.util.StringUtils;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;

/// By pings to the own server (XEP-0199), where it has no stream management: stanzas are handled in
/// order, so its answer says that it has what was written before the ping. One ping at a time.
final class PingConfirmation implements Confirmation {
    private final OutgoingQueue queue;
    private final DomainBareJid server;
    private @Nullable String pending;
    private long coversUpTo;
    private boolean again;

    PingConfirmation(OutgoingQueue queue, DomainBareJid server) {
        this.queue = queue;
        this.server = server;
    }

    @Override
    public synchronized Optional<Nonza> afterBurst(boolean withMessage) {
        if (!withMessage) return Optional.empty();
        if (pending != null) {
            again = true;
            return Optional.empty();
        }
        return Optional.of(question());
    }

    @Override
    public synchronized Nonza question() {
        var id = StringUtils.randomString(XmlStream.ID_LENGTH);
        pending = id;
        coversUpTo = queue.count();
        return StreamElement.of("iq", Namespaces.CLIENT)
                .with("type", "get")
                .with("id", id)
                .with("to", server.toString())
                .with(StreamElement.of("ping", Namespaces.PING));
    }

    @Override
    public List<Nonza> lastWords(LongSupplier handled) {
        return List.of();
    }

    @Override
    public List<Stanza> confirmedBy(StreamElement element) {
        return List.of();
    }

    @Override
    public synchronized List<Stanza> confirmedBy(Stanza stanza) {
        if (!isAnswer(stanza)) return List.of();
        pending = null;
        var confirmed = queue.confirm(coversUpTo);
        if (again) queue.hurry(question());
        again = false;
        return confirmed;
    }

    /// An error is an answer too: the server saw the ping.
    private boolean isAnswer(Stanza stanza) {
        return stanza instanceof IQ answer
                && answer.isResponseIQ()
                && pending != null
                && pending.equals(answer.getStanzaId())
                && server.equals(answer.getFrom());
    }
}
