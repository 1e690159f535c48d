package im.hither.feature.receipt;

import im.hither.domain.SentId;
import im.hither.session.Incoming;
import java.util.Optional;
import java.util.UUID;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.hints.element.StoreHint;
import org.jivesoftware.smackx.receipts.DeliveryReceipt;
import org.jivesoftware.smackx.receipts.DeliveryReceiptRequest;

/// Receipts and requests for them (XEP-0184 §5).
final class ReceiptProtocol {
    static final String NAMESPACE = DeliveryReceipt.NAMESPACE;

    private ReceiptProtocol() {}

    /// The message that the other side says it has.
    static Optional<SentId> received(Incoming incoming) {
        return Optional.ofNullable(DeliveryReceipt.from(incoming.envelope().outside()))
                .map(DeliveryReceipt::getId)
                .filter(id -> id != null && !id.isEmpty())
                .map(SentId::new);
    }

    /// Whether the sender wants to know that it arrived. A bounce of our own request is none.
    static boolean requested(Incoming incoming) {
        var message = incoming.envelope().outside();
        return message.getType() != Message.Type.error
                && DeliveryReceiptRequest.from(message) != null;
    }

    /// A receipt, to the device that asked; the archive keeps it for our other ones.
    static Receipt receipt(Incoming incoming, SentId message) {
        var id = new SentId(UUID.randomUUID().toString());
        var stanza =
                StanzaBuilder.buildMessage(id.value())
                        .to(incoming.sender())
                        .ofType(Message.Type.chat)
                        .addExtension(new DeliveryReceipt(message.value()))
                        .addExtension(StoreHint.INSTANCE)
                        .build();
        return new Receipt(id, stanza.toXML().toString());
    }

    /// @param stanza the whole stanza
    record Receipt(SentId id, String stanza) {}
}
