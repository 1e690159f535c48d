package im.hither.feature.trust;

import im.hither.domain.AccountId;
import im.hither.domain.SentId;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What devices have said about keys before their own key was authenticated (XEP-0450 §5.1), and
/// what this one has told others.
final class PendingRepository {
    /// More than this of one sender is not kept: a stranger could fill the disk.
    private static final int MOST = 256;

    /// @param at when it was said
    record Pending(Statement statement, Instant at) {}

    /// Keeps what a device said until its key is authenticated; of two statements about a key the
    /// later one.
    void keep(Transaction tx, AccountId account, BareJid sender, String senderKey, Pending said) {
        tx.execute(
                """
                INSERT INTO trust_pending (account, sender, sender_key, owner, key, trusted, at)
                SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
                WHERE (SELECT count(*) FROM trust_pending WHERE account = ?1 AND sender = ?2) < ?8
                ON CONFLICT (account, sender, sender_key, owner, key) DO UPDATE SET
                    trusted = excluded.trusted, at = excluded.at
                WHERE excluded.at >= trust_pending.at
                """,
                account.value(),
                sender.toString(),
                senderKey,
                said.statement().owner().toString(),
                said.statement().key().hex(),
                said.statement().trusted(),
                said.at(),
                MOST);
    }

    /// Everything that a key has said, oldest first; it is not kept any longer.
    List<Pending> take(Transaction tx, AccountId account, BareJid sender, String senderKey) {
        var all =
                tx.list(
                        """
                        SELECT owner, key, trusted, at FROM trust_pending
                        WHERE account = ? AND sender = ? AND sender_key = ? ORDER BY at
                        """,
                        row ->
                                new Pending(
                                        new Statement(
                                                JidCreate.bareFromOrThrowUnchecked(
                                                        row.text("owner")),
                                                Bytes.ofHex(row.text("key")),
                                                row.flag("trusted")),
                                        row.instant("at")),
                        account.value(),
                        sender.toString(),
                        senderKey);
        tx.execute(
                "DELETE FROM trust_pending WHERE account = ? AND sender = ? AND sender_key = ?",
                account.value(),
                sender.toString(),
                senderKey);
        return all;
    }

    /// This device has told others something about keys.
    void told(Transaction tx, AccountId account, SentId id) {
        tx.execute(
                "INSERT OR IGNORE INTO trust_told (account, sent) VALUES (?, ?)",
                account.value(),
                id.value());
    }

    boolean isTold(Snapshot snapshot, AccountId account, SentId id) {
        return snapshot.one(
                        "SELECT 1 AS found FROM trust_told WHERE account = ? AND sent = ?",
                        row -> row.flag("found"),
                        account.value(),
                        id.value())
                .isPresent();
    }
}
