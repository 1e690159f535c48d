package im.hither.feature.receipt;

import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationKind;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.feature.message.FactRepository;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.MessageRepository;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/// Joins receipts to our messages in any order of arrival; in rooms there are none. Runs after the
/// message was stored.
public final class ReceiptHandler implements InboundHandler {
    private static final String DELIVERED = "delivered";

    private final MessageRepository messages;
    private final FactRepository facts;

    public ReceiptHandler(MessageRepository messages, FactRepository facts) {
        this.messages = messages;
        this.facts = facts;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (incoming.kind() != ConversationKind.CHAT) return Outcome.NONE;
        var received = ReceiptProtocol.received(incoming);
        if (received.isPresent()) return received(incoming, received.get(), tx);
        return incoming.direction() == Direction.OUT ? joined(incoming, tx) : Outcome.NONE;
    }

    /// Only the other side of the conversation may say that it has our message.
    private Outcome received(Incoming incoming, SentId id, Transaction tx) {
        if (incoming.direction() == Direction.OUT) return Outcome.NONE;
        var message = messages.bySentId(tx, incoming.conversation(), incoming.self(), id);
        if (message.isPresent()) return delivered(message.get(), incoming.at(), tx);
        facts.keep(
                tx,
                new FactRepository.Fact(
                        incoming.conversation(),
                        incoming.authorKey(),
                        IdKind.SENT,
                        id.value(),
                        DELIVERED,
                        incoming.at(),
                        Optional.empty()));
        return Outcome.NONE;
    }

    /// A message of ours came from another device or the archive: its receipt may have been faster.
    private Outcome joined(Incoming incoming, Transaction tx) {
        return incoming.sentId()
                .flatMap(id -> messages.bySentId(tx, incoming.conversation(), incoming.self(), id))
                .flatMap(message -> joined(incoming, message, tx))
                .orElse(Outcome.NONE);
    }

    private Optional<Outcome> joined(Incoming incoming, ChatMessage message, Transaction tx) {
        return message.sentId()
                .flatMap(id ->
                        facts.take(
                                tx,
                                incoming.conversation(),
                                AuthorKey.of(incoming.peer()),
                                IdKind.SENT,
                                id.value(),
                                DELIVERED))
                .map(fact -> delivered(message, fact.at(), tx));
    }

    private Outcome delivered(ChatMessage message, Instant at, Transaction tx) {
        var state = new DeliveryState.Delivered(at);
        if (!messages.advance(tx, message.id(), state, at)) return Outcome.NONE;
        return Outcome.of(
                new DeliveryChanged(message.conversation(), tx.commit(), message.id(), state));
    }
}
