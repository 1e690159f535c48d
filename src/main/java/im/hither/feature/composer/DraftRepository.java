package im.hither.feature.composer;

import im.hither.domain.ConversationId;
import im.hither.feature.message.Drafts;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// What was typed and not sent.
public final class DraftRepository implements Drafts {
    Optional<String> draft(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                "SELECT text FROM draft WHERE conversation = ?",
                row -> row.text("text"),
                conversation.value());
    }

    void keep(Transaction tx, ConversationId conversation, String text) {
        tx.execute(
                "INSERT OR REPLACE INTO draft (conversation, text) VALUES (?, ?)",
                conversation.value(),
                text);
    }

    @Override
    public void clear(Transaction tx, ConversationId conversation) {
        tx.execute("DELETE FROM draft WHERE conversation = ?", conversation.value());
    }
}
