package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.feature.omemo.ratchet.RatchetSession;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// The ratchets with other devices. What cannot be opened any more is as good as none.
final class SessionRepository {
    private final KeySafe safe;

    SessionRepository(KeySafe safe) {
        this.safe = safe;
    }

    Optional<RatchetSession> session(Snapshot snapshot, AccountId account, SessionKey key) {
        return snapshot.one(
                        """
                        SELECT identity, state FROM omemo_session
                        WHERE account = ? AND owner = ? AND device = ? AND dialect = ?
                        """,
                        row -> session(row, key.dialect()),
                        account.value(),
                        key.with().owner().toString(),
                        key.with().device(),
                        key.dialect().name())
                .flatMap(found -> found);
    }

    void put(Transaction tx, AccountId account, SessionKey key, RatchetSession session) {
        tx.execute(
                """
                INSERT OR REPLACE INTO omemo_session (account, owner, device, dialect, identity, state)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                account.value(),
                key.with().owner().toString(),
                key.with().device(),
                key.dialect().name(),
                session.peer().edwards().array(),
                safe.seal(session.state()));
    }

    /// Forgets the sessions with one device.
    void forget(Transaction tx, AccountId account, DeviceAddress device) {
        tx.execute(
                "DELETE FROM omemo_session WHERE account = ? AND owner = ? AND device = ?",
                account.value(),
                device.owner().toString(),
                device.device());
    }

    void forgetAll(Transaction tx, AccountId account) {
        tx.execute("DELETE FROM omemo_session WHERE account = ?", account.value());
    }

    /// Forgets all sessions of all accounts.
    void forgetAll(Transaction tx) {
        tx.execute("DELETE FROM omemo_session");
    }

    private Optional<RatchetSession> session(Row row, Dialect dialect) {
        try {
            var peer = IdentityKey.ofEdwards(Bytes.of(row.bytes("identity")));
            return safe.open(row.bytes("state"))
                    .map(state -> new RatchetSession(dialect, peer, state));
        } catch (RatchetFailure damaged) {
            return Optional.empty();
        }
    }
}
