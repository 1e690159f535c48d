package im.hither.feature.composer;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.feature.composer.Draft.Kind;
import im.hither.feature.composer.Draft.Reference;
import im.hither.feature.message.Drafts;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// What was typed and not sent.
public final class DraftRepository implements Drafts {
    Optional<Draft> draft(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                "SELECT text, reference, reference_kind FROM draft WHERE conversation = ?",
                row -> new Draft(row.text("text"), reference(row)),
                conversation.value());
    }

    /// The text outlives the message it was about.
    private static Optional<Reference> reference(Row row) {
        return row.optionalNumber("reference")
                .map(MessageId::new)
                .map(id -> new Reference(id, Kind.valueOf(row.text("reference_kind"))));
    }

    void keep(Transaction tx, ConversationId conversation, Draft draft) {
        tx.execute(
                """
                INSERT OR REPLACE INTO draft (conversation, text, reference, reference_kind)
                VALUES (?, ?, (SELECT id FROM message WHERE id = ?), ?)
                """,
                conversation.value(),
                draft.text(),
                draft.about().map(about -> about.message().value()).orElse(null),
                draft.about().map(about -> about.kind().name()).orElse(null));
    }

    @Override
    public void clear(Transaction tx, ConversationId conversation) {
        tx.execute("DELETE FROM draft WHERE conversation = ?", conversation.value());
    }
}
