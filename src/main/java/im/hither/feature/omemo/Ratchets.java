package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.feature.omemo.ratchet.RatchetSession;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The account's own copy of its keys and ratchets. It runs ahead of what is stored by what the
/// next transaction will store; where that fails, the copy is thrown away. Account thread.
final class Ratchets {
    private final AccountId account;
    private final Database database;
    private final OwnDeviceRepository owns;
    private final SessionRepository sessions;
    private final SecureRandom random;
    private final Clock clock;
    private final Map<SessionKey, Optional<RatchetSession>> held = new HashMap<>();
    private @Nullable OwnDevice own;

    Ratchets(
            AccountId account,
            Database database,
            OwnDeviceRepository owns,
            SessionRepository sessions,
            SecureRandom random,
            Clock clock) {
        this.account = account;
        this.database = database;
        this.owns = owns;
        this.sessions = sessions;
        this.random = random;
        this.clock = clock;
    }

    /// Our own device, made where there is none.
    OwnDevice own() {
        var known = own;
        if (known == null) {
            known = database.read(snapshot -> owns.own(snapshot, account)).orElseGet(this::fresh);
            own = known;
        }
        return known;
    }

    /// A new device with new keys; the sessions of an earlier one are of no use to it.
    OwnDevice fresh() {
        var id = 1 + random.nextInt(Integer.MAX_VALUE);
        var made =
                new OwnDevice(id, OwnKeys.generate(random, clock.instant()), false, Instant.EPOCH);
        database.write(tx -> {
            owns.put(tx, account, made);
            sessions.forgetAll(tx, account);
            return made;
        });
        held.clear();
        own = made;
        return made;
    }

    /// Stores our own device as it is now.
    void put(Transaction tx, OwnDevice changed) {
        owns.put(tx, account, changed);
    }

    /// What was stored is the copy now.
    void adopt(OwnDevice changed) {
        own = changed;
    }

    Optional<RatchetSession> session(SessionKey key) {
        return held.computeIfAbsent(
                key,
                missing -> database.read(snapshot -> sessions.session(snapshot, account, missing)));
    }

    /// The next state, which the caller stores too.
    void turn(SessionKey key, RatchetSession next) {
        held.put(key, Optional.of(next));
    }

    void store(Transaction tx, SessionKey key, RatchetSession next) {
        sessions.put(tx, account, key, next);
    }

    /// The copy holds nothing of a device any more; what is stored counts.
    void drop(DeviceAddress device) {
        held.keySet().removeIf(key -> key.with().equals(device));
    }

    /// Ends what there is with a device.
    void forget(Transaction tx, DeviceAddress device) {
        sessions.forget(tx, account, device);
    }

    /// The copy is what is stored.
    void undone() {
        held.clear();
        own = null;
    }
}
