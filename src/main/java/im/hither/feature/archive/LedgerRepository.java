package im.hither.feature.archive;

import im.hither.domain.AccountId;
import im.hither.domain.Position;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;

/// Which stretches of an account's archive are held.
public final class LedgerRepository {
    /// Newest first.
    List<Stretch> stretches(Snapshot snapshot, AccountId account) {
        return snapshot.list(
                """
                SELECT id, oldest_id, oldest_position, newest_id, newest_position, reaches_start FROM ledger
                WHERE account = ? ORDER BY newest_position DESC
                """,
                LedgerRepository::stretch,
                account.value());
    }

    Stretch add(Transaction tx, AccountId account, Stretch stretch) {
        var id =
                tx.insert(
                        """
                        INSERT INTO ledger (account, oldest_id, oldest_position, newest_id, newest_position, reaches_start)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """,
                        account.value(),
                        stretch.oldestId(),
                        stretch.oldest().value(),
                        stretch.newestId(),
                        stretch.newest().value(),
                        stretch.reachesStart() ? 1 : 0);
        return new Stretch(
                id,
                stretch.oldestId(),
                stretch.oldest(),
                stretch.newestId(),
                stretch.newest(),
                stretch.reachesStart());
    }

    void update(Transaction tx, Stretch stretch) {
        tx.execute(
                """
                UPDATE ledger SET oldest_id = ?, oldest_position = ?, newest_id = ?, newest_position = ?,
                    reaches_start = ? WHERE id = ?
                """,
                stretch.oldestId(),
                stretch.oldest().value(),
                stretch.newestId(),
                stretch.newest().value(),
                stretch.reachesStart() ? 1 : 0,
                stretch.id());
    }

    void remove(Transaction tx, Stretch stretch) {
        tx.execute("DELETE FROM ledger WHERE id = ?", stretch.id());
    }

    /// The archive begins with this message now: nothing below it can be had any more.
    void endAt(Transaction tx, AccountId account, String oldestId) {
        tx.execute(
                """
                DELETE FROM ledger WHERE account = ? AND newest_position <
                    (SELECT oldest_position FROM ledger AS held WHERE held.account = ? AND held.oldest_id = ?)
                """,
                account.value(),
                account.value(),
                oldestId);
        tx.execute(
                "UPDATE ledger SET reaches_start = 1 WHERE account = ? AND oldest_id = ?",
                account.value(),
                oldestId);
    }

    /// Makes room in the account's order: everything from the position on moves up.
    void moveUp(Transaction tx, AccountId account, Position from, long by) {
        tx.execute(
                "UPDATE ledger SET oldest_position = oldest_position + ? WHERE account = ? AND oldest_position >= ?",
                by,
                account.value(),
                from.value());
        tx.execute(
                "UPDATE ledger SET newest_position = newest_position + ? WHERE account = ? AND newest_position >= ?",
                by,
                account.value(),
                from.value());
    }

    private static Stretch stretch(Row row) {
        return new Stretch(
                row.number("id"),
                row.text("oldest_id"),
                new Position(row.number("oldest_position")),
                row.text("newest_id"),
                new Position(row.number("newest_position")),
                row.flag("reaches_start"));
    }
}
