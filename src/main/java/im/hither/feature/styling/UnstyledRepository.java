package im.hither.feature.styling;

import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.feature.message.DetailSource;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.HashMap;
import java.util.Map;

/// The messages that are shown as they were sent, because their authors want it so.
public final class UnstyledRepository implements DetailSource {
    void keep(Transaction tx, MessageId message) {
        tx.execute("INSERT OR IGNORE INTO unstyled (message) VALUES (?)", message.value());
    }

    void forget(Transaction tx, MessageId message) {
        tx.execute("DELETE FROM unstyled WHERE message = ?", message.value());
    }

    boolean holds(Snapshot snapshot, MessageId message) {
        return snapshot.one(
                        "SELECT message FROM unstyled WHERE message = ?",
                        row -> row.number("message"),
                        message.value())
                .isPresent();
    }

    @Override
    public Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to) {
        var found = new HashMap<MessageId, Detail>();
        snapshot.list(
                """
                SELECT message.id FROM message JOIN unstyled ON unstyled.message = message.id
                WHERE message.conversation = ? AND message.position BETWEEN ? AND ?
                """,
                row -> found.put(new MessageId(row.number("id")), new Detail.Unstyled()),
                conversation.value(),
                from.value(),
                to.value());
        return found;
    }
}
