package im.hither.feature.account;

import im.hither.domain.AccountId;
import im.hither.session.capability.CapabilityHash;
import im.hither.session.capability.CapabilityStore;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What programs and servers can do, as they proved it (XEP-0115 §5.4).
public final class CapabilityRepository implements CapabilityStore {
    /// A stranger can show as many hashes as they like; so many are kept, the newest ones.
    static final int MOST = 2_000;

    @Override
    public Optional<Set<String>> features(Snapshot snapshot, CapabilityHash hash) {
        return snapshot.one(
                "SELECT features FROM caps WHERE algorithm = ? AND value = ?",
                row -> features(row.text("features")),
                hash.algorithm(),
                hash.value());
    }

    @Override
    public void keep(Transaction tx, CapabilityHash hash, Set<String> features) {
        tx.execute(
                """
                INSERT INTO caps (algorithm, value, features) VALUES (?, ?, ?)
                ON CONFLICT (algorithm, value) DO NOTHING
                """,
                hash.algorithm(),
                hash.value(),
                text(features));
        tx.execute("DELETE FROM caps WHERE id <= (SELECT max(id) FROM caps) - ?", MOST);
    }

    @Override
    public Optional<OfAccount> ofAccount(
            Snapshot snapshot, AccountId account, CapabilityHash server) {
        return snapshot.one(
                """
                SELECT features, asked_at FROM account_caps
                WHERE account = ? AND algorithm = ? AND value = ?
                """,
                row ->
                        new OfAccount(
                                features(row.text("features")),
                                Instant.ofEpochMilli(row.number("asked_at"))),
                account.value(),
                server.algorithm(),
                server.value());
    }

    @Override
    public void keepOfAccount(
            Transaction tx, AccountId account, CapabilityHash server, OfAccount known) {
        tx.execute(
                """
                INSERT INTO account_caps (account, algorithm, value, features, asked_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET algorithm = excluded.algorithm, value = excluded.value,
                    features = excluded.features, asked_at = excluded.asked_at
                """,
                account.value(),
                server.algorithm(),
                server.value(),
                text(known.features()),
                known.askedAt().toEpochMilli());
    }

    /// A namespace has no line break: XML turns one in an attribute into a space.
    private static String text(Set<String> features) {
        return String.join("\n", new TreeSet<>(features));
    }

    private static Set<String> features(String text) {
        return Set.of(text.split("\n"));
    }
}
