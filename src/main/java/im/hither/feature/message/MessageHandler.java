package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationKind;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.MessageId;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.domain.UndecryptableCause;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Stores a message once, or learns about the one that is held already.
public final class MessageHandler implements InboundHandler {
    private final MessageRepository messages;
    private final OutboxRepository outbox;
    private final ReadRepository read;
    private final Remarks remarks;
    private final Duplicates duplicates;
    private final Forgotten forgotten;

    public MessageHandler(
            MessageRepository messages,
            OutboxRepository outbox,
            ReadRepository read,
            Forgotten forgotten,
            Remarks remarks) {
        this.messages = messages;
        this.outbox = outbox;
        this.read = read;
        this.forgotten = forgotten;
        this.remarks = remarks;
        this.duplicates = new Duplicates(messages);
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        var bounce = MessageProtocol.bounce(incoming);
        if (bounce.isPresent()) return bounced(incoming, bounce.get(), tx);
        return remarks.take(tx, incoming)
                .or(() ->
                        MessageProtocol.content(incoming)
                                .map(content -> message(incoming, content, tx)))
                .orElse(Outcome.NONE);
    }

    private Outcome message(Incoming incoming, Content content, Transaction tx) {
        if (forgotten.contains(tx, incoming)) return Outcome.NONE;
        return duplicates
                .find(tx, incoming, content)
                .map(held -> known(incoming, held, content, tx))
                .orElseGet(
                        () -> isOwnRemark(incoming) ? Outcome.NONE : stored(incoming, content, tx));
    }

    /// This device sealed it for others, and it is no message that is held: what it said about
    /// another one is held as that.
    private static boolean isOwnRemark(Incoming incoming) {
        return incoming.envelope()
                .encrypted()
                .flatMap(Encrypted::cause)
                .filter(cause -> cause == UndecryptableCause.OWN)
                .isPresent();
    }

    private Outcome stored(Incoming incoming, Content content, Transaction tx) {
        var id = messages.insert(tx, fresh(incoming, content, tx));
        if (incoming.source().isArchive() && !incoming.source().isInOrder()) {
            messages.guessed(tx, id);
        }
        var stored = event(tx, id);
        var outcome = Outcome.of(stored).and(remarks.join(tx, stored.message()));
        // who answers has read; old history is not new
        var seen = incoming.direction() == Direction.OUT || !incoming.source().isNews();
        var further = seen && read.upTo(tx, incoming.conversation(), id);
        return further && !incoming.source().isArchive()
                ? outcome.and(Outcome.of(read(tx, stored.message())))
                : outcome;
    }

    private ReadMoved read(Transaction tx, ChatMessage message) {
        var conversation = message.conversation();
        var left = read.unread(tx, conversation);
        return new ReadMoved(conversation, tx.commit(), message.position(), left);
    }

    private NewMessage fresh(Incoming incoming, Content content, Transaction tx) {
        return new NewMessage(
                incoming.conversation(),
                incoming.archived()
                        .orElseGet(() -> messages.next(tx, incoming.conversation(), incoming.at())),
                !incoming.source().isInOrder(),
                incoming.direction(),
                incoming.author(),
                incoming.occupant(),
                incoming.sentId(),
                incoming.originId(),
                incoming.stanzaId(),
                incoming.at(),
                content,
                content instanceof Content.Undecryptable
                        ? Optional.of(MessageProtocol.raw(incoming))
                        : Optional.empty(),
                incoming.direction() == Direction.OUT && incoming.kind() != ConversationKind.ROOM
                        ? new DeliveryState.Sent(incoming.at())
                        : new DeliveryState.Delivered(incoming.at()));
    }

    /// The held message learns its archive id and place; one of our own that comes back from the
    /// server has arrived there.
    private Outcome known(Incoming incoming, ChatMessage held, Content content, Transaction tx) {
        var revealed = revealed(incoming, held, content, tx);
        var inOrder = incoming.source().isInOrder() && incoming.archived().isPresent();
        var placed = inOrder && placed(incoming, held, tx);
        if (!inOrder) {
            incoming.stanzaId().ifPresent(id -> messages.identify(tx, held.id(), id));
        }
        var joined = identified(incoming, held, tx);
        if (incoming.kind() == ConversationKind.ROOM && incoming.direction() == Direction.OUT) {
            return reflected(incoming, held, placed, tx).and(joined);
        }
        var taken =
                held.direction() == Direction.OUT
                        ? outbox.confirmed(tx, incoming.account(), held, incoming.at())
                        : Optional.<DeliveryChanged>empty();
        var outcome = taken.map(event -> Outcome.of(event)).orElse(Outcome.NONE).and(joined);
        return placed || revealed ? outcome.and(Outcome.of(event(tx, held.id()))) : outcome;
    }

    /// What was kept as it came can be read now; never what comes in clear in its place.
    private boolean revealed(Incoming incoming, ChatMessage held, Content content, Transaction tx) {
        return incoming.envelope().inside().isPresent()
                && content instanceof Content.Body(var text)
                && messages.reveal(tx, held.id(), text);
    }

    /// What named the message by its archive's id can join it once that is known.
    private Outcome identified(Incoming incoming, ChatMessage held, Transaction tx) {
        if (held.stanzaId().isPresent() || incoming.stanzaId().isEmpty()) return Outcome.NONE;
        return messages.message(tx, held.id())
                .map(now -> remarks.join(tx, now))
                .orElse(Outcome.NONE);
    }

    /// The room has said to all what we had sent: it stands where the room put it.
    private Outcome reflected(Incoming incoming, ChatMessage held, boolean placed, Transaction tx) {
        var state = new DeliveryState.Delivered(incoming.at());
        outbox.remove(tx, held.id());
        var news = messages.advance(tx, held.id(), state, incoming.at());
        if (news) {
            var here = messages.next(tx, incoming.conversation(), incoming.at());
            messages.said(tx, held.id(), incoming.occupant(), here);
        }
        if (!news) return placed ? Outcome.of(event(tx, held.id())) : Outcome.NONE;
        return Outcome.of(
                event(tx, held.id()),
                new DeliveryChanged(held.conversation(), tx.commit(), held.id(), state));
    }

    /// Takes the archive's word for the place, once; of two entries for the same message the
    /// earlier one counts.
    private boolean placed(Incoming incoming, ChatMessage held, Transaction tx) {
        var place = incoming.archived().orElseThrow();
        var id = incoming.stanzaId().orElseThrow();
        var again = held.stanzaId().equals(Optional.of(id));
        var first =
                messages.provisional(tx, held.id())
                        || (!again && place.compareTo(held.position()) < 0);
        if (first) messages.confirm(tx, held.id(), id, place, incoming.at());
        return first;
    }

    /// Only the recipient may say that a message of ours did not arrive, and only about ours.
    private Outcome bounced(Incoming incoming, String reason, Transaction tx) {
        if (incoming.direction() == Direction.OUT || incoming.source().isArchive()) {
            return Outcome.NONE;
        }
        return incoming.sentId()
                .flatMap(id -> messages.bySentId(tx, incoming.conversation(), incoming.self(), id))
                .map(held -> failed(incoming, held.id(), reason, tx))
                .or(() -> incoming.sentId().map(id -> remarks.refused(tx, incoming, id)))
                .orElse(Outcome.NONE);
    }

    private Outcome failed(Incoming incoming, MessageId id, String reason, Transaction tx) {
        var state = new DeliveryState.Failed(reason);
        if (!messages.advance(tx, id, state, incoming.at())) return Outcome.NONE;
        outbox.remove(tx, id);
        return Outcome.of(new DeliveryChanged(incoming.conversation(), tx.commit(), id, state));
    }

    private MessageStored event(Transaction tx, MessageId id) {
        var message = messages.message(tx, id).orElseThrow();
        return new MessageStored(message.conversation(), tx.commit(), message);
    }
}
