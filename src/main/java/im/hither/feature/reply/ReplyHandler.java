package im.hither.feature.reply;

import im.hither.domain.ChatMessage;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.message.ReferenceRepository;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;

/// Remembers what a message answers. Runs after the message was stored.
public final class ReplyHandler implements InboundHandler {
    /// What others are told that we understand.
    public static final String FEATURE = ReplyProtocol.NAMESPACE;

    private final ReferenceRepository references;
    private final ReplyRepository replies;

    public ReplyHandler(ReferenceRepository references, ReplyRepository replies) {
        this.references = references;
        this.replies = replies;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        return ReplyProtocol.answer(incoming)
                .flatMap(answer ->
                        references
                                .stored(tx, incoming)
                                .map(message -> answers(tx, message, answer)))
                .orElse(Outcome.NONE);
    }

    private Outcome answers(Transaction tx, ChatMessage message, Answer answer) {
        replies.keep(tx, message.id(), answer);
        return replies.detail(tx, message.id())
                .map(detail ->
                        Outcome.of(
                                new DetailChanged(
                                        message.conversation(), tx.commit(), message.id(), detail)))
                .orElse(Outcome.NONE);
    }
}
