package im.hither.feature.styling;

import im.hither.domain.ChatMessage;
import im.hither.domain.Detail;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.message.ReferenceRepository;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;

/// Remembers whose author does not want it to be styled. Runs after the message was stored.
public final class UnstyledHandler implements InboundHandler {
    private final ReferenceRepository references;
    private final UnstyledRepository rows;

    public UnstyledHandler(ReferenceRepository references, UnstyledRepository rows) {
        this.references = references;
        this.rows = rows;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (!UnstyledProtocol.isUnstyled(incoming)) return Outcome.NONE;
        return references
                .stored(tx, incoming)
                .map(message -> unstyled(tx, message))
                .orElse(Outcome.NONE);
    }

    private Outcome unstyled(Transaction tx, ChatMessage message) {
        rows.keep(tx, message.id());
        return Outcome.of(
                new DetailChanged(
                        message.conversation(), tx.commit(), message.id(), new Detail.Unstyled()));
    }
}
