package im.hither.feature.marker;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.MessageColumns;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Where our other devices have to be told that we have read further.
public final class ReadSyncRepository {
    void untold(Transaction tx, ConversationId conversation) {
        tx.execute(
                "INSERT OR IGNORE INTO read_untold (conversation) VALUES (?)",
                conversation.value());
    }

    void told(Transaction tx, ConversationId conversation) {
        tx.execute("DELETE FROM read_untold WHERE conversation = ?", conversation.value());
    }

    List<Conversation> untold(Snapshot snapshot, AccountId account) {
        return snapshot.list(
                """
                SELECT id, account, address, kind FROM conversation
                WHERE account = ? AND id IN (SELECT conversation FROM read_untold)
                """,
                ConversationRepository::conversation,
                account.value());
    }

    /// The conversation an item is about, where there is one.
    Optional<Conversation> conversation(Snapshot snapshot, AccountId account, String address) {
        return snapshot.one(
                "SELECT id, account, address, kind FROM conversation WHERE account = ? AND address = ?",
                ConversationRepository::conversation,
                account.value(),
                address);
    }

    /// The newest message of somebody else that was read and has the archive's id.
    Optional<ChatMessage> newestRead(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + """
                         FROM message WHERE conversation = ?1 AND outgoing = 0 AND stanza_id IS NOT NULL
                            AND position <= (SELECT read.position FROM conversation
                                JOIN message AS read ON read.id = conversation.read_message
                                WHERE conversation.id = ?1)
                        ORDER BY position DESC LIMIT 1
                        """,
                MessageColumns::message,
                conversation.value());
    }
}
