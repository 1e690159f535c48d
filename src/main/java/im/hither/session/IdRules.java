package im.hither.session;

import im.hither.domain.OriginId;
import im.hither.domain.StanzaId;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.sid.element.OriginIdElement;
import org.jivesoftware.smackx.sid.element.StanzaIdElement;
import org.jxmpp.jid.BareJid;

/// Which of a message's ids may be believed (XEP-0359 §5 and §6).
final class IdRules {
    private final BareJid archive;
    private boolean announced;

    IdRules(BareJid archive) {
        this.archive = archive;
    }

    void trust(boolean announced) {
        this.announced = announced;
    }

    /// Only the id by our own archive, only where the server promises to remove forged ones, and
    /// none where there are two.
    Optional<StanzaId> stanzaId(Message message) {
        if (!announced) return Optional.empty();
        var own =
                message.getExtensions(StanzaIdElement.class).stream()
                        .filter(element -> archive.toString().equals(element.getBy()))
                        .toList();
        if (own.size() != 1) return Optional.empty();
        return Optional.of(new StanzaId(own.getFirst().getId(), archive));
    }

    /// What the sending client says; never enough to tell two senders' messages apart.
    Optional<OriginId> originId(Message message) {
        return Optional.ofNullable(OriginIdElement.getOriginId(message))
                .map(element -> new OriginId(element.getId()));
    }
}
