package im.hither.feature.message;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Up to which message each conversation was read; it only moves forward.
public final class ReadRepository {
    /// What to select, of the conversation table, for how many messages of others stand behind the
    /// one that was read last.
    public static final String UNREAD =
            """
            (SELECT count(*) FROM message AS further
             WHERE further.conversation = conversation.id AND further.outgoing = 0 AND further.position > coalesce(
                 (SELECT read.position FROM message AS read WHERE read.id = conversation.read_message), -9223372036854775808))
            """;

    /// We have read up to this message; false where we had already.
    public boolean upTo(Transaction tx, ConversationId conversation, MessageId message) {
        return tx.execute(
                        """
                        UPDATE conversation SET read_message = ?
                        WHERE id = ? AND coalesce(
                            (SELECT position FROM message WHERE id = conversation.read_message)
                                < (SELECT position FROM message WHERE id = ?), 1)
                        """,
                        message.value(),
                        conversation.value(),
                        message.value())
                == 1;
    }

    /// The newest message that stands no further than the position.
    Optional<MessageId> at(Snapshot snapshot, ConversationId conversation, Position position) {
        return snapshot.one(
                """
                SELECT id FROM message WHERE conversation = ? AND position <= ?
                ORDER BY position DESC LIMIT 1
                """,
                row -> new MessageId(row.number("id")),
                conversation.value(),
                position.value());
    }

    /// Where the message stands that was read last.
    public Optional<Position> position(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                """
                SELECT read.position FROM conversation
                JOIN message AS read ON read.id = conversation.read_message
                WHERE conversation.id = ?
                """,
                row -> new Position(row.number("position")),
                conversation.value());
    }

    /// How many messages of others stand behind the one that was read last.
    public int unread(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                        "SELECT " + UNREAD + " AS unread FROM conversation WHERE id = ?",
                        row -> (int) row.number("unread"),
                        conversation.value())
                .orElse(0);
    }

    /// The same over all conversations of an account.
    int unread(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                        "SELECT coalesce(sum("
                                + UNREAD
                                + "), 0) AS unread FROM conversation WHERE account = ?",
                        row -> (int) row.number("unread"),
                        account.value())
                .orElse(0);
    }
}
