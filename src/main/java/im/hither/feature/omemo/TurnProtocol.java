package im.hither.feature.omemo;

import im.hither.domain.SentId;
import im.hither.feature.omemo.ratchet.Dialect;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.hints.element.StoreHint;

/// A message to one device that holds nothing and only turns the ratchets (XEP-0384 §5.5). Until it
/// is sealed it stands in the outbox with the device's name.
final class TurnProtocol {
    private static final String ELEMENT = "turn";
    private static final String NAMESPACE = "urn:hither:turn";

    private TurnProtocol() {}

    static String stanza(SentId id, SessionKey device) {
        return StanzaBuilder.buildMessage(id.value())
                .to(device.with().owner())
                .ofType(Message.Type.chat)
                .addExtension(
                        StandardExtensionElement.builder(ELEMENT, NAMESPACE)
                                .addAttribute("device", Integer.toString(device.with().device()))
                                .addAttribute("dialect", device.dialect().name())
                                .build())
                .build()
                .toXML()
                .toString();
    }

    /// To which device; empty for a message that holds something.
    static Optional<SessionKey> device(Message message) {
        return Optional.ofNullable(message.getExtensionElement(ELEMENT, NAMESPACE))
                .filter(StandardExtensionElement.class::isInstance)
                .map(StandardExtensionElement.class::cast)
                .map(turn ->
                        new SessionKey(
                                new DeviceAddress(
                                        message.getTo().asBareJid(),
                                        Integer.parseInt(turn.getAttributeValue("device"))),
                                Dialect.valueOf(turn.getAttributeValue("dialect"))));
    }

    static String sealed(Message turn, EncryptedElement element) {
        return turn.asBuilder(turn.getStanzaId())
                .removeExtension(ELEMENT, NAMESPACE)
                .addExtension(ElementProtocol.element(element))
                .addExtension(StoreHint.INSTANCE)
                .build()
                .toXML()
                .toString();
    }

    static EncryptedElement element(
            Dialect dialect,
            int sender,
            EncryptedElement.KeyFor key,
            im.hither.feature.omemo.ratchet.Bytes iv) {
        return new EncryptedElement(dialect, sender, List.of(key), iv, Optional.empty());
    }
}
