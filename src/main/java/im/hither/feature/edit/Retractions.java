package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Event;
import im.hither.feature.message.Remark;
import im.hither.feature.message.RemarkKind;
import im.hither.session.Incoming;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// An author takes a message back (XEP-0424).
public record Retractions(Edits edits) implements RemarkKind {
    /// What others are told that we understand.
    public static final String FEATURE = EditProtocol.RETRACT;

    @Override
    public String name() {
        return Edits.RETRACTION;
    }

    @Override
    public Optional<Said> said(Incoming incoming) {
        var sealed = incoming.envelope().seals("retract", EditProtocol.RETRACT);
        return EditProtocol.retracted(incoming).map(about -> new Said(about, "", sealed));
    }

    @Override
    public boolean byAuthorAlone() {
        return true;
    }

    @Override
    public List<Event> apply(Transaction tx, ChatMessage target) {
        return edits.apply(tx, target);
    }

    static Content.Retracted content(Remark remark) {
        return new Content.Retracted(Optional.empty(), Optional.empty(), remark.at());
    }
}
