package im.hither.feature.trust;

import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.KeyTrust;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What was decided about keys, when and how.
public final class TrustRepository implements KeyTrust {
    @Override
    public TrustLevel of(Snapshot snapshot, AccountId account, BareJid owner, String fingerprint) {
        var decided = decided(snapshot, account, owner, fingerprint);
        return TrustRules.level(
                decided, decided.isEmpty() && anyAuthenticated(snapshot, account, owner));
    }

    private static Optional<TrustLevel> decided(
            Snapshot snapshot, AccountId account, BareJid owner, String fingerprint) {
        return snapshot.one(
                "SELECT level FROM trust_key WHERE account = ? AND owner = ? AND fingerprint = ?",
                row -> TrustLevel.valueOf(row.text("level")),
                account.value(),
                owner.toString(),
                fingerprint);
    }

    /// All that was decided about the keys of a person, by fingerprint.
    Map<String, Decision> decisions(Snapshot snapshot, AccountId account, BareJid owner) {
        var all = new HashMap<String, Decision>();
        snapshot.list(
                "SELECT fingerprint, level, change, at, voucher FROM trust_key WHERE account = ? AND owner = ?",
                row ->
                        all.put(
                                row.text("fingerprint"),
                                new Decision(
                                        TrustLevel.valueOf(row.text("level")),
                                        TrustChange.valueOf(row.text("change")),
                                        row.instant("at"),
                                        row.optionalText("voucher"))),
                account.value(),
                owner.toString());
        return Map.copyOf(all);
    }

    /// The fingerprints that are authenticated, by their owners.
    Map<BareJid, List<String>> authenticated(Snapshot snapshot, AccountId account) {
        var all = new HashMap<BareJid, List<String>>();
        snapshot.list(
                "SELECT owner, fingerprint FROM trust_key WHERE account = ? AND level = 'AUTHENTICATED' ORDER BY owner, fingerprint",
                row ->
                        all.computeIfAbsent(
                                        JidCreate.bareFromOrThrowUnchecked(row.text("owner")),
                                        _ -> new ArrayList<>())
                                .add(row.text("fingerprint")),
                account.value());
        return all;
    }

    /// Nothing counts as decided about this key any more.
    void forget(Transaction tx, AccountId account, BareJid owner, String fingerprint) {
        tx.execute(
                "DELETE FROM trust_key WHERE account = ? AND owner = ? AND fingerprint = ?",
                account.value(),
                owner.toString(),
                fingerprint);
    }

    private static boolean anyAuthenticated(Snapshot snapshot, AccountId account, BareJid owner) {
        return snapshot.one(
                        """
                        SELECT 1 AS found FROM trust_key
                        WHERE account = ? AND owner = ? AND level = 'AUTHENTICATED' LIMIT 1
                        """,
                        row -> row.flag("found"),
                        account.value(),
                        owner.toString())
                .isPresent();
    }

    /// Changes the trust in one key. Keys that are trusted blindly so far stay trusted when this is
    /// the first that is compared, so these are given too.
    void change(
            Transaction tx,
            AccountId account,
            BareJid owner,
            String fingerprint,
            TrustChange change,
            Collection<String> known,
            Instant now) {
        var before = of(tx, account, owner, fingerprint);
        var next = change.after(before);
        if (next == TrustLevel.AUTHENTICATED && !anyAuthenticated(tx, account, owner)) {
            known.forEach(each -> keep(tx, account, owner, each, now));
        }
        tx.execute(
                """
                INSERT INTO trust_key (account, owner, fingerprint, level, change, at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (account, owner, fingerprint) DO UPDATE SET
                    level = excluded.level, change = excluded.change, at = excluded.at,
                    voucher = NULL
                """,
                account.value(),
                owner.toString(),
                fingerprint,
                next.name(),
                change.name(),
                now);
    }

    /// The last decision about a key came from the device that has another one.
    void vouched(
            Transaction tx, AccountId account, BareJid owner, String fingerprint, String voucher) {
        tx.execute(
                "UPDATE trust_key SET voucher = ? WHERE account = ? AND owner = ? AND fingerprint = ?",
                voucher,
                account.value(),
                owner.toString(),
                fingerprint);
    }

    private static void keep(
            Transaction tx, AccountId account, BareJid owner, String fingerprint, Instant now) {
        tx.execute(
                """
                INSERT OR IGNORE INTO trust_key (account, owner, fingerprint, level, change, at)
                VALUES (?, ?, ?, 'TRUSTED', 'BLIND', ?)
                """,
                account.value(),
                owner.toString(),
                fingerprint,
                now);
    }
}
