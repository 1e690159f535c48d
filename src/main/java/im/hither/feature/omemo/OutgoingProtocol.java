package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.session.InnerStanza;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jxmpp.jid.BareJid;

/// A message stanza of ours before it is sealed.
final class OutgoingProtocol {
    private final Message message;

    private OutgoingProtocol(Message message) {
        this.message = message;
    }

    /// @throws IllegalStateException when it is none; we wrote it, so that is a mistake of ours
    static OutgoingProtocol of(String stanza) {
        return InnerStanza.message(stanza)
                .map(OutgoingProtocol::new)
                .orElseThrow(() -> new IllegalStateException("an outbox row is no message"));
    }

    BareJid peer() {
        return message.getTo().asBareJid();
    }

    boolean toRoom() {
        return message.getType() == Message.Type.groupchat;
    }

    boolean hasContent() {
        return StanzaProtocol.hasContent(message);
    }

    boolean isBodyAlone() {
        return StanzaProtocol.isBodyAlone(message);
    }

    /// To which device it only turns the ratchets; empty for all else.
    Optional<SessionKey> turn() {
        return TurnProtocol.device(message);
    }

    Bytes body() {
        return StanzaProtocol.body(message);
    }

    /// Whether it tells other devices about keys.
    boolean isTrust() {
        return StanzaProtocol.isTrust(message);
    }

    Bytes envelope(BareJid from, SecureRandom random, Instant now) {
        return StanzaProtocol.envelope(message, from, random, now);
    }

    String sealed(List<EncryptedElement> elements) {
        return StanzaProtocol.sealed(message, elements);
    }

    String turned(EncryptedElement element) {
        return TurnProtocol.sealed(message, element);
    }
}
