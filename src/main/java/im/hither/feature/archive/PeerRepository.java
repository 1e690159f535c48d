package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.domain.Position;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Which stretches of what was said with one person are held beyond those of the whole archive.
/// Such a stretch has everything of that person's between its ends and says nothing of others.
final class PeerRepository {
    /// A stretch and whose it is.
    record Of(BareJid peer, Stretch stretch) {}

    /// Those of one person, newest first.
    List<Stretch> stretches(Snapshot snapshot, Archive archive, BareJid peer) {
        return snapshot.list(
                LedgerRepository.COLUMNS
                        + """
                        WHERE account = ? AND archive = ? AND peer = ? ORDER BY newest_position DESC
                        """,
                LedgerRepository::stretch,
                archive.account().value(),
                archive.address().toString(),
                peer.toString());
    }

    /// Those of everybody.
    List<Stretch> all(Snapshot snapshot, Archive archive) {
        return snapshot.list(
                LedgerRepository.COLUMNS + "WHERE account = ? AND archive = ? AND peer IS NOT NULL",
                LedgerRepository::stretch,
                archive.account().value(),
                archive.address().toString());
    }

    Stretch add(Transaction tx, Archive archive, BareJid peer, Stretch stretch) {
        return LedgerRepository.insert(tx, archive, Optional.of(peer), stretch);
    }

    /// The oldest message of the stretch stands elsewhere now.
    void oldest(Transaction tx, Stretch stretch, Position place) {
        tx.execute(
                "UPDATE ledger SET oldest_position = ? WHERE id = ?", place.value(), stretch.id());
    }
}
