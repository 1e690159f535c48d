package im.hither.feature.omemo;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.function.BiConsumer;

/// What people decide about the key of a device. Its bundle is asked for anew after that. Account
/// thread.
final class DeviceDeciding {
    private final Tables tables;

    DeviceDeciding(Tables tables) {
        this.tables = tables;
    }

    /// This is its key; ratchets that were agreed on with another one end.
    void accept(OmemoAccount account, DeviceAddress address, IdentityKey key) {
        change(
                account,
                address,
                (device, tx) -> {
                    tables.devices().accept(tx, account.link().account().id(), address, key);
                    if (!device.identity().filter(key::equals).isPresent()) {
                        account.ratchets().forget(tx, address);
                    }
                });
    }

    /// Its key counts as never seen.
    void forget(OmemoAccount account, DeviceAddress address) {
        change(
                account,
                address,
                (_, tx) -> {
                    tables.devices().forget(tx, account.link().account().id(), address);
                    account.ratchets().forget(tx, address);
                });
    }

    private void change(
            OmemoAccount account, DeviceAddress address, BiConsumer<Device, Transaction> change) {
        var id = account.link().account().id();
        for (var dialect : Dialect.values()) account.keys().used(new SessionKey(address, dialect));
        account.ratchets().drop(address);
        account.link()
                .commit(tx -> {
                    tables.devices()
                            .device(tx, id, address)
                            .ifPresent(device -> change.accept(device, tx));
                    return Outcome.of(new KeysChanged(id, tx.commit()));
                });
        account.link().keysChanged();
    }
}
