package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Map;
import org.jxmpp.jid.BareJid;

/// How many entries of an archive the stretches hold, by whom they were exchanged with: every
/// entry, those too that are no messages to people.
final class CountRepository {
    /// So many more entries are in this stretch.
    void add(Transaction tx, Stretch stretch, Map<BareJid, Integer> entries) {
        entries.forEach((peer, more) ->
                tx.execute(
                        """
                        INSERT INTO ledger_count (stretch, peer, entries) VALUES (?, ?, ?)
                        ON CONFLICT (stretch, peer) DO UPDATE SET entries = entries + excluded.entries
                        """,
                        stretch.id(),
                        peer.toString(),
                        more));
    }

    /// What one stretch held is in the other one now.
    void move(Transaction tx, Stretch from, Stretch to) {
        tx.execute(
                """
                INSERT INTO ledger_count (stretch, peer, entries)
                SELECT ?, peer, entries FROM ledger_count WHERE stretch = ?
                ON CONFLICT (stretch, peer) DO UPDATE SET entries = entries + excluded.entries
                """,
                to.id(),
                from.id());
    }

    /// How many entries of the archive are held.
    long held(Snapshot snapshot, Archive archive) {
        return snapshot.one(
                        """
                        SELECT sum(entries) AS held FROM ledger_count JOIN ledger ON ledger.id = stretch
                        WHERE account = ? AND archive = ? AND ledger.peer IS NULL
                        """,
                        row -> row.optionalNumber("held"),
                        archive.account().value(),
                        archive.address().toString())
                .flatMap(held -> held)
                .orElse(0L);
    }

    /// How many of them were exchanged with one person.
    long held(Snapshot snapshot, Archive archive, BareJid peer) {
        return snapshot.one(
                        """
                        SELECT sum(entries) AS held FROM ledger_count JOIN ledger ON ledger.id = stretch
                        WHERE account = ? AND archive = ? AND ledger.peer IS NULL AND ledger_count.peer = ?
                        """,
                        row -> row.optionalNumber("held"),
                        archive.account().value(),
                        archive.address().toString(),
                        peer.toString())
                .flatMap(held -> held)
                .orElse(0L);
    }
}
