package im.hither.feature.omemo;

import im.hither.domain.ConversationId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// What was decided for conversations.
final class ChoiceRepository {
    /// Whether it is encrypted; empty where nobody has decided.
    Optional<Boolean> encrypted(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                "SELECT encrypted FROM omemo_choice WHERE conversation = ?",
                row -> row.flag("encrypted"),
                conversation.value());
    }

    void choose(Transaction tx, ConversationId conversation, boolean encrypted) {
        tx.execute(
                "INSERT OR REPLACE INTO omemo_choice (conversation, encrypted) VALUES (?, ?)",
                conversation.value(),
                encrypted);
    }

    /// Something encrypted came: where nobody has decided, the answers are encrypted too.
    void answerEncrypted(Transaction tx, ConversationId conversation) {
        tx.execute(
                "INSERT OR IGNORE INTO omemo_choice (conversation, encrypted) VALUES (?, 1)",
                conversation.value());
    }
}
