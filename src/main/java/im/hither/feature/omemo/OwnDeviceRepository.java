package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Our own device of each account, its private keys, and which of them others have used.
final class OwnDeviceRepository {
    private final KeySafe safe;

    OwnDeviceRepository(KeySafe safe) {
        this.safe = safe;
    }

    /// Empty where there is none, or its keys cannot be opened any more.
    Optional<OwnDevice> own(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                        "SELECT device, keys, announced, published_at FROM omemo_own WHERE account = ?",
                        this::own,
                        account.value())
                .flatMap(found -> found);
    }

    void put(Transaction tx, AccountId account, OwnDevice own) {
        tx.execute(
                """
                INSERT OR REPLACE INTO omemo_own (account, device, keys, announced, published_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                account.value(),
                own.id(),
                safe.seal(own.keys().written()),
                own.announced(),
                own.publishedAt());
    }

    /// Forgets the devices of all accounts.
    void forgetAll(Transaction tx) {
        tx.execute("DELETE FROM omemo_own");
        tx.execute("DELETE FROM omemo_used");
    }

    /// Somebody began a session with this pre-key.
    void use(Transaction tx, AccountId account, Dialect dialect, int key) {
        tx.execute(
                "INSERT OR IGNORE INTO omemo_used (account, dialect, key) VALUES (?, ?, ?)",
                account.value(),
                dialect.name(),
                key);
    }

    List<Integer> used(Snapshot snapshot, AccountId account, Dialect dialect) {
        return snapshot.list(
                "SELECT key FROM omemo_used WHERE account = ? AND dialect = ?",
                row -> (int) row.number("key"),
                account.value(),
                dialect.name());
    }

    void clearUsed(Transaction tx, AccountId account) {
        tx.execute("DELETE FROM omemo_used WHERE account = ?", account.value());
    }

    private Optional<OwnDevice> own(Row row) {
        var opened = safe.open(row.bytes("keys"));
        if (opened.isEmpty()) return Optional.empty();
        return keys(opened.get())
                .map(keys ->
                        new OwnDevice(
                                (int) row.number("device"),
                                keys,
                                row.flag("announced"),
                                row.instant("published_at")));
    }

    private static Optional<OwnKeys> keys(Bytes written) {
        try {
            return Optional.of(OwnKeys.read(written));
        } catch (RatchetFailure damaged) {
            return Optional.empty();
        }
    }
}
