package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.MessageId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// What becomes of stored messages: they are corrected, taken back, or turn out to be none.
public final class RevisionRepository {
    /// Lets a message say something else, or again what it said first where the text is empty.
    public void rewrite(Transaction tx, MessageId id, Optional<String> text) {
        tx.execute(
                """
                UPDATE message SET original = CASE WHEN ?2 IS NULL THEN NULL ELSE coalesce(original, body) END,
                    body = coalesce(?2, original, body)
                WHERE id = ?1 AND retracted_at IS NULL
                """,
                id.value(),
                text.orElse(null));
    }

    /// What a message said before it was corrected.
    public Optional<String> original(Snapshot snapshot, MessageId id) {
        return snapshot.one(
                        "SELECT original FROM message WHERE id = ?",
                        row -> row.optionalText("original"),
                        id.value())
                .flatMap(original -> original);
    }

    /// Takes a message back: that there was one stays, nothing of what it said does.
    public void retract(Transaction tx, MessageId id, Content.Retracted retracted) {
        tx.execute(
                """
                UPDATE message SET body = NULL, original = NULL, cipher = NULL, unread_stanza = NULL,
                    retracted_at = ?, retracted_by = ?, retracted_because = ?
                WHERE id = ?
                """,
                retracted.at().toEpochMilli(),
                retracted.by().orElse(null),
                retracted.reason().orElse(null),
                id.value());
    }

    /// Removes a message; who had read up to it has read up to the one before.
    void remove(Transaction tx, ChatMessage message) {
        tx.execute(
                """
                UPDATE conversation SET read_message =
                    (SELECT id FROM message WHERE conversation = ?1 AND position < ?2
                     ORDER BY position DESC LIMIT 1)
                WHERE id = ?1 AND read_message = ?3
                """,
                message.conversation().value(),
                message.position().value(),
                message.id().value());
        tx.execute("DELETE FROM message WHERE id = ?", message.id().value());
    }
}
