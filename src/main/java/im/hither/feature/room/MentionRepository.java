package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.feature.message.DetailSource;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.HashMap;
import java.util.Map;

/// Which messages of rooms address us.
public final class MentionRepository implements DetailSource {
    /// What to select, of the conversation table, for how many of the unread messages address us.
    public static String unread() {
        return """
        (SELECT count(*) FROM message AS further CROSS JOIN mention ON mention.message = further.id
         WHERE conversation.kind = 'ROOM' AND further.conversation = conversation.id AND further.position > coalesce(
             (SELECT read.position FROM message AS read WHERE read.id = conversation.read_message),
             -9223372036854775808))
        """;
    }

    /// False where that was known.
    boolean add(Transaction tx, MessageId message) {
        return tx.execute("INSERT OR IGNORE INTO mention (message) VALUES (?)", message.value())
                == 1;
    }

    @Override
    public Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to) {
        var found = new HashMap<MessageId, Detail>();
        snapshot.list(
                """
                SELECT mention.message FROM message JOIN mention ON mention.message = message.id
                WHERE message.conversation = ? AND message.position BETWEEN ? AND ?
                """,
                row -> found.put(new MessageId(row.number("message")), new Detail.Mentioned()),
                conversation.value(),
                from.value(),
                to.value());
        return Map.copyOf(found);
    }
}
