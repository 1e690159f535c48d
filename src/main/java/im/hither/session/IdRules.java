package im.hither.session;

import im.hither.domain.OccupantId;
import im.hither.domain.OriginId;
import im.hither.domain.StanzaId;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smackx.sid.element.OriginIdElement;
import org.jivesoftware.smackx.sid.element.StanzaIdElement;
import org.jxmpp.jid.BareJid;

/// Which of a message's ids may be believed (XEP-0359 §5 and §6).
final class IdRules {
    private static final QName OCCUPANT_ID = new QName("urn:xmpp:occupant-id:0", "occupant-id");

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
        return announced ? by(archive, message) : Optional.empty();
    }

    /// The same for what was said in a room, by the room.
    static Optional<StanzaId> stanzaId(JoinedRoom room, Message message) {
        return room.givesStanzaIds() ? by(room.address(), message) : Optional.empty();
    }

    private static Optional<StanzaId> by(BareJid giver, Message message) {
        var own =
                message.getExtensions(StanzaIdElement.class).stream()
                        .filter(element -> giver.toString().equals(element.getBy()))
                        .toList();
        if (own.size() != 1) return Optional.empty();
        return Optional.of(new StanzaId(own.getFirst().getId(), giver));
    }

    /// What the room says of who speaks; what a client put there itself is not believed (XEP-0421
    /// §4).
    static Optional<OccupantId> occupantId(JoinedRoom room, Message message) {
        if (!room.givesOccupantIds()) return Optional.empty();
        return message.getExtensions(OCCUPANT_ID).stream()
                .filter(StandardExtensionElement.class::isInstance)
                .map(element -> ((StandardExtensionElement) element).getAttributeValue("id"))
                .filter(id -> id != null && !id.isEmpty())
                .reduce((one, other) -> one.equals(other) ? one : "")
                .filter(id -> !id.isEmpty())
                .map(OccupantId::new);
    }

    /// What the sending client says; never enough to tell two senders' messages apart.
    static Optional<OriginId> originId(Message message) {
        return Optional.ofNullable(OriginIdElement.getOriginId(message))
                .map(element -> new OriginId(element.getId()));
    }
}
