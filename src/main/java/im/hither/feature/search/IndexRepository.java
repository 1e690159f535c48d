package im.hither.feature.search;

import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;

/// The index over the texts of messages. It is filled behind the messages, in the order in which
/// they were stored; what happens to a message that is in it, happens to its entry by triggers.
public final class IndexRepository {
    /// Messages up to this id are in the index.
    long upTo(Snapshot snapshot) {
        return snapshot.one("SELECT up_to FROM search_progress", row -> row.number("up_to"))
                .orElseThrow();
    }

    /// Takes the next messages in, at most `limit`; false when there were none. In ascending order:
    /// SQLite writes what it has gathered whenever a number is lower than the one before.
    boolean fill(Transaction tx, int limit) {
        var from = upTo(tx);
        var to =
                tx.one(
                        """
                        SELECT max(id) AS last FROM (SELECT id FROM message WHERE id > ? ORDER BY id LIMIT ?)
                        """,
                        row -> row.optionalNumber("last"),
                        from,
                        limit);
        var last = to.flatMap(id -> id);
        if (last.isEmpty()) return false;
        tx.execute(
                """
                INSERT INTO message_text (rowid, body, place) SELECT %s AS number, message.body, %s FROM message
                WHERE message.id > ? AND message.id <= ? AND message.body IS NOT NULL ORDER BY number
                """
                        .formatted(SearchKey.OF_MESSAGE, SearchKey.PLACE_OF_MESSAGE),
                from,
                last.get());
        tx.execute("UPDATE search_progress SET up_to = ?", last.get());
        return true;
    }
}
