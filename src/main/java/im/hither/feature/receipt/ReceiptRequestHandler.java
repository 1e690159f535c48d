package im.hither.feature.receipt;

import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.SentId;
import im.hither.feature.contact.ContactRepository;
import im.hither.feature.message.MessageRepository;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.session.Outgoing;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Answers requests for receipts. Runs before the message is stored: what is held already was
/// answered when it came the first time.
public final class ReceiptRequestHandler implements InboundHandler {
    /// What others are told that we understand (XEP-0184 §4).
    public static final String FEATURE = ReceiptProtocol.NAMESPACE;

    private final MessageRepository messages;
    private final ContactRepository contacts;

    public ReceiptRequestHandler(MessageRepository messages, ContactRepository contacts) {
        this.messages = messages;
        this.contacts = contacts;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (incoming.kind() != ConversationKind.CHAT) return Outcome.NONE; // rooms have none
        if (incoming.direction() == Direction.OUT || !ReceiptProtocol.requested(incoming)) {
            return Outcome.NONE;
        }
        return incoming.sentId()
                .filter(id -> !held(incoming, id, tx) && mayTell(incoming, tx))
                .map(id -> ReceiptProtocol.receipt(incoming, id))
                .map(receipt -> Outcome.sending(outgoing(incoming, receipt)))
                .orElse(Outcome.NONE);
    }

    private boolean held(Incoming incoming, SentId id, Transaction tx) {
        return messages.bySentId(tx, incoming.conversation(), incoming.author(), id).isPresent();
    }

    /// News only, from somebody who sees our presence anyway (XEP-0184 §8); copies are answered by
    /// the device that got the original.
    private boolean mayTell(Incoming incoming, Transaction tx) {
        return switch (incoming.source()) {
            case LIVE, OFFLINE, CATCH_UP, AHEAD_NEWS ->
                    contacts.contact(tx, incoming.account(), incoming.peer())
                            .filter(contact -> contact.subscription().seesUs())
                            .isPresent();
            case CARBON, ROOM, BACK_FILL, AHEAD_HISTORY -> false;
        };
    }

    private static Outgoing outgoing(Incoming incoming, ReceiptProtocol.Receipt receipt) {
        return new Outgoing(
                incoming.account(),
                incoming.conversation(),
                Optional.empty(),
                receipt.id(),
                receipt.stanza());
    }
}
