package im.hither.feature.omemo;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.TimelineEvent.MessageRemoved;
import im.hither.feature.message.MessageRepository;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Keeps with a message how it came encrypted. Runs after the message was stored.
final class OmemoHandler implements InboundHandler {
    private final MessageRepository messages;
    private final Tables tables;
    private final Audience audience;

    OmemoHandler(MessageRepository messages, Tables tables, Audience audience) {
        this.messages = messages;
        this.tables = tables;
        this.audience = audience;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        return incoming.envelope()
                .encrypted()
                .map(how -> handle(incoming, how, tx))
                .orElse(Outcome.NONE);
    }

    private Outcome handle(Incoming incoming, Encrypted how, Transaction tx) {
        if (incoming.direction() == Direction.IN
                && how.cause().isEmpty()
                && canAnswer(incoming, tx)) {
            tables.choices().answerEncrypted(tx, incoming.conversation());
        }
        return held(incoming, tx).map(message -> kept(message, how, tx)).orElse(Outcome.NONE);
    }

    private boolean canAnswer(Incoming incoming, Transaction tx) {
        return switch (incoming.kind()) {
            case CHAT -> true;
            case ROOM -> audience.isPrivate(tx, incoming.conversation());
            case PRIVATE -> false;
        };
    }

    /// What is readable here stays so, whatever a copy of it looks like.
    private Outcome kept(ChatMessage message, Encrypted how, Transaction tx) {
        var unread = message.content() instanceof Content.Undecryptable;
        if (how.cause().isPresent() && !unread) return Outcome.NONE;
        if (how.cause().isEmpty() && unread) {
            messages.delete(tx, message.id()); // it holds nothing that people read
            return Outcome.of(
                    new MessageRemoved(message.conversation(), tx.commit(), message.id()));
        }
        return tables.readings().put(tx, message.conversation(), message.id(), how);
    }

    private Optional<ChatMessage> held(Incoming incoming, Transaction tx) {
        var conversation = incoming.conversation();
        return incoming.stanzaId()
                .flatMap(id -> messages.byStanzaId(tx, conversation, id))
                .or(() ->
                        incoming.sentId()
                                .flatMap(id ->
                                        messages.bySentId(
                                                tx, conversation, incoming.author(), id)));
    }
}
