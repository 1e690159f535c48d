package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;

/// The devices of everybody we wrote with, our own other ones among them.
final class DeviceRepository implements DeviceKeys {
    private static final String COLUMNS =
            "device, legacy, two, label, label_signature, identity, suspect, shown, trouble, first_seen, last_seen";

    /// All devices of an owner that a list names, or that once wrote to us.
    List<Device> devices(Snapshot snapshot, AccountId account, BareJid owner) {
        return snapshot.list(
                "SELECT "
                        + COLUMNS
                        + " FROM omemo_device WHERE account = ? AND owner = ? ORDER BY device",
                row -> device(row, owner),
                account.value(),
                owner.toString());
    }

    Optional<Device> device(Snapshot snapshot, AccountId account, DeviceAddress address) {
        return snapshot.one(
                "SELECT "
                        + COLUMNS
                        + " FROM omemo_device WHERE account = ? AND owner = ? AND device = ?",
                row -> device(row, address.owner()),
                account.value(),
                address.owner().toString(),
                address.device());
    }

    @Override
    public Optional<IdentityKey> key(
            Snapshot snapshot, AccountId account, BareJid owner, int device) {
        return device(snapshot, account, new DeviceAddress(owner, device))
                .filter(each -> !each.suspect())
                .flatMap(Device::identity);
    }

    @Override
    public List<IdentityKey> keys(Snapshot snapshot, AccountId account, BareJid owner) {
        return devices(snapshot, account, owner).stream()
                .flatMap(each -> each.identity().stream())
                .toList();
    }

    /// When the list of an owner was last told or fetched.
    Optional<Instant> knownAt(
            Snapshot snapshot, AccountId account, BareJid owner, Dialect dialect) {
        return snapshot.one(
                "SELECT known_at FROM omemo_list WHERE account = ? AND owner = ? AND dialect = ?",
                row -> row.instant("known_at"),
                account.value(),
                owner.toString(),
                dialect.name());
    }

    /// A whole device list: what it does not name is no longer written to in that dialect.
    void list(
            Transaction tx,
            AccountId account,
            BareJid owner,
            Dialect dialect,
            List<ListedDevice> listed,
            Instant now) {
        var column = column(dialect);
        tx.execute(
                "INSERT OR REPLACE INTO omemo_list (account, owner, dialect, known_at) VALUES (?, ?, ?, ?)",
                account.value(),
                owner.toString(),
                dialect.name(),
                now);
        tx.execute(
                "UPDATE omemo_device SET " + column + " = 0 WHERE account = ? AND owner = ?",
                account.value(),
                owner.toString());
        for (var device : listed) {
            enter(tx, account, new DeviceAddress(owner, device.id()), now);
            tx.execute(
                    "UPDATE omemo_device SET "
                            + column
                            + " = 1 WHERE account = ? AND owner = ? AND device = ?",
                    account.value(),
                    owner.toString(),
                    device.id());
            if (dialect == Dialect.TWO) label(tx, account, owner, device);
        }
    }

    /// The old dialect has no labels, so its list says nothing about them.
    private static void label(
            Transaction tx, AccountId account, BareJid owner, ListedDevice device) {
        tx.execute(
                """
                UPDATE omemo_device SET label = ?, label_signature = ?
                WHERE account = ? AND owner = ? AND device = ?
                """,
                device.label().map(SignedLabel::text).orElse(null),
                device.label().map(each -> each.signature().array()).orElse(null),
                account.value(),
                owner.toString(),
                device.id());
    }

    /// The identity key that a device showed; true where it is not the one it had. The first one
    /// stays: whoever decides otherwise says so.
    boolean identify(
            Transaction tx,
            AccountId account,
            DeviceAddress address,
            IdentityKey key,
            Instant now) {
        enter(tx, account, address, now);
        var held = device(tx, account, address).orElseThrow().identity();
        if (held.isPresent() && !held.get().equals(key)) {
            set(tx, account, address, "suspect = 1, shown = ?", key.edwards().array());
            return true;
        }
        if (held.isEmpty()) set(tx, account, address, "identity = ?", key.edwards().array());
        return false;
    }

    /// Somebody has decided that this is the device's key.
    void accept(Transaction tx, AccountId account, DeviceAddress address, IdentityKey key) {
        set(
                tx,
                account,
                address,
                "suspect = 0, shown = NULL, trouble = NULL, identity = ?",
                key.edwards().array());
    }

    /// Its key counts as never seen; one that is on no list is forgotten altogether.
    void forget(Transaction tx, AccountId account, DeviceAddress address) {
        set(
                tx,
                account,
                address,
                "suspect = 0, shown = NULL, trouble = NULL, identity = NULL",
                null);
        tx.execute(
                """
                DELETE FROM omemo_device
                WHERE account = ? AND owner = ? AND device = ? AND legacy = 0 AND two = 0
                """,
                account.value(),
                address.owner().toString(),
                address.device());
    }

    /// The device wrote to us.
    void seen(Transaction tx, AccountId account, DeviceAddress address, Instant at) {
        enter(tx, account, address, at);
        set(tx, account, address, "last_seen = max(last_seen, ?)", at.toEpochMilli());
    }

    void trouble(
            Transaction tx, AccountId account, DeviceAddress address, Optional<String> trouble) {
        set(tx, account, address, "trouble = ?", trouble.orElse(null));
    }

    private static void enter(
            Transaction tx, AccountId account, DeviceAddress address, Instant now) {
        tx.execute(
                """
                INSERT OR IGNORE INTO omemo_device
                    (account, owner, device, legacy, two, suspect, first_seen, last_seen)
                VALUES (?, ?, ?, 0, 0, 0, ?, ?)
                """,
                account.value(),
                address.owner().toString(),
                address.device(),
                now,
                now);
    }

    private static void set(
            Transaction tx,
            AccountId account,
            DeviceAddress address,
            String change,
            @Nullable Object value) {
        var sql =
                "UPDATE omemo_device SET "
                        + change
                        + " WHERE account = ? AND owner = ? AND device = ?";
        var where = new Object[] {account.value(), address.owner().toString(), address.device()};
        if (change.contains("?")) {
            tx.execute(sql, value, where[0], where[1], where[2]);
        } else {
            tx.execute(sql, where);
        }
    }

    private static String column(Dialect dialect) {
        return switch (dialect) {
            case LEGACY -> "legacy";
            case TWO -> "two";
        };
    }

    private static Device device(Row row, BareJid owner) {
        return new Device(
                new DeviceAddress(owner, (int) row.number("device")),
                row.flag("legacy"),
                row.flag("two"),
                signed(row),
                row.optionalBytes("identity").flatMap(DeviceRepository::key),
                shown(row),
                row.optionalText("trouble"),
                row.instant("first_seen"),
                row.instant("last_seen"));
    }

    private static Optional<SignedLabel> signed(Row row) {
        return row.optionalText("label")
                .flatMap(text ->
                        row.optionalBytes("label_signature")
                                .map(signature -> new SignedLabel(text, Bytes.of(signature))));
    }

    /// Of a suspect device from before this was kept, the other key is not known: then its own one
    /// stands there too.
    private static Optional<IdentityKey> shown(Row row) {
        return row.flag("suspect")
                ? row.optionalBytes("shown")
                        .or(() -> row.optionalBytes("identity"))
                        .flatMap(DeviceRepository::key)
                : Optional.empty();
    }

    private static Optional<IdentityKey> key(byte[] edwards) {
        try {
            return Optional.of(IdentityKey.ofEdwards(Bytes.of(edwards)));
        } catch (RatchetFailure damaged) {
            return Optional.empty();
        }
    }
}
