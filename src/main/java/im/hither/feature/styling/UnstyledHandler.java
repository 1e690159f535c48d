package im.hither.feature.styling;

import im.hither.domain.ChatMessage;
import im.hither.domain.Detail;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.message.ReferenceRepository;
import im.hither.feature.message.RemarkKind;
import im.hither.feature.message.RemarkRepository;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Remembers whose author does not want it to be styled, as the last correction of it says where
/// there is one. Runs after the message or the correction was stored.
public final class UnstyledHandler implements InboundHandler {
    private final ReferenceRepository references;
    private final UnstyledRepository rows;
    private final RemarkRepository remarks;
    private final RemarkKind corrections;

    public UnstyledHandler(
            ReferenceRepository references,
            UnstyledRepository rows,
            RemarkRepository remarks,
            RemarkKind corrections) {
        this.references = references;
        this.rows = rows;
        this.remarks = remarks;
        this.corrections = corrections;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        boolean unstyled = UnstyledProtocol.isUnstyled(incoming);
        return corrected(tx, incoming)
                .or(() -> unstyled ? references.stored(tx, incoming) : Optional.empty())
                .map(message -> change(tx, message, unstyled))
                .orElse(Outcome.NONE);
    }

    /// The message whose text is the one of this correction now.
    private Optional<ChatMessage> corrected(Transaction tx, Incoming incoming) {
        var author = incoming.authorKey();
        return corrections
                .said(incoming)
                .flatMap(said -> references.find(tx, incoming.conversation(), said.about(), author))
                .filter(target -> isLast(tx, target, incoming));
    }

    private boolean isLast(Transaction tx, ChatMessage target, Incoming incoming) {
        var id = incoming.sentId().map(SentId::value);
        return remarks.last(tx, target.id(), corrections.name())
                .filter(last -> id.equals(Optional.of(last.sentId())))
                .isPresent();
    }

    private Outcome change(Transaction tx, ChatMessage message, boolean unstyled) {
        if (rows.holds(tx, message.id()) == unstyled) return Outcome.NONE;
        if (unstyled) rows.keep(tx, message.id());
        else rows.forget(tx, message.id());
        return Outcome.of(
                new DetailChanged(
                        message.conversation(),
                        tx.commit(),
                        message.id(),
                        new Detail.Unstyled(unstyled)));
    }
}
