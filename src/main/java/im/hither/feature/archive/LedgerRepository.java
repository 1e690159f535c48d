package im.hither.feature.archive;

import im.hither.domain.AccountId;
import im.hither.domain.Archive;
import im.hither.domain.Position;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Which stretches of each archive are held.
public final class LedgerRepository {
    static final String COLUMNS =
            "SELECT id, oldest_id, oldest_position, newest_id, newest_position, reaches_start FROM ledger\n";

    /// The address of the account's own archive.
    BareJid own(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                        "SELECT address FROM account WHERE id = ?",
                        row -> JidCreate.bareFromOrThrowUnchecked(row.text("address")),
                        account.value())
                .orElseThrow();
    }

    /// The stretches of everything in the archive, newest first.
    List<Stretch> stretches(Snapshot snapshot, Archive archive) {
        return snapshot.list(
                COLUMNS
                        + """
                        WHERE account = ? AND archive = ? AND peer IS NULL ORDER BY newest_position DESC
                        """,
                LedgerRepository::stretch,
                archive.account().value(),
                archive.address().toString());
    }

    /// Whether the archive was empty when it was first asked, so that all it has now is news.
    boolean beganEmpty(Snapshot snapshot, Archive archive) {
        return snapshot.one(
                        "SELECT archive FROM ledger_began_empty WHERE account = ? AND archive = ?",
                        row -> row.text("archive"),
                        archive.account().value(),
                        archive.address().toString())
                .isPresent();
    }

    void beginEmpty(Transaction tx, Archive archive) {
        tx.execute(
                "INSERT OR IGNORE INTO ledger_began_empty (account, archive) VALUES (?, ?)",
                archive.account().value(),
                archive.address().toString());
    }

    Stretch add(Transaction tx, Archive archive, Stretch stretch) {
        return insert(tx, archive, Optional.empty(), stretch);
    }

    /// @param peer with whom everything in the stretch was said; empty where it has all
    static Stretch insert(
            Transaction tx, Archive archive, Optional<BareJid> peer, Stretch stretch) {
        var id =
                tx.insert(
                        """
                        INSERT INTO ledger (account, archive, peer, oldest_id, oldest_position, newest_id,
                            newest_position, reaches_start)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        archive.account().value(),
                        archive.address().toString(),
                        peer.map(BareJid::toString).orElse(null),
                        stretch.oldestId(),
                        stretch.oldest().value(),
                        stretch.newestId(),
                        stretch.newest().value(),
                        stretch.reachesStart() ? 1 : 0);
        return stretch.withId(id);
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
    void endAt(Transaction tx, Archive archive, String oldestId) {
        for (var stretch : stretches(tx, archive)) {
            if (!stretch.oldestId().equals(oldestId)) continue;
            tx.execute(
                    """
                    DELETE FROM ledger WHERE account = ? AND archive = ? AND peer IS NULL AND newest_position < ?
                    """,
                    archive.account().value(),
                    archive.address().toString(),
                    stretch.oldest().value());
            update(tx, stretch.toStart());
        }
    }

    /// Makes room in the archive's order: everything from the position on moves up.
    void moveUp(Transaction tx, Archive archive, Position from, long by) {
        for (var edge : List.of("oldest_position", "newest_position")) {
            tx.execute(
                    "UPDATE ledger SET %1$s = %1$s + ? WHERE account = ? AND archive = ? AND %1$s >= ?"
                            .formatted(edge),
                    by,
                    archive.account().value(),
                    archive.address().toString(),
                    from.value());
        }
    }

    static Stretch stretch(Row row) {
        return new Stretch(
                row.number("id"),
                row.text("oldest_id"),
                new Position(row.number("oldest_position")),
                row.text("newest_id"),
                new Position(row.number("newest_position")),
                row.flag("reaches_start"));
    }
}
