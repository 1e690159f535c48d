package im.hither.feature.omemo;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.NodeHandler;
import im.hither.session.NodeNotice;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// Takes the device lists of one dialect, ours and those of others.
final class DeviceListHandler implements NodeHandler {
    private final Dialect dialect;
    private final DeviceRepository devices;
    private final Clock clock;
    private final Consumer<NodeNotice> told;

    /// @param told of each list, still inside the transaction: for what is to be done after it
    DeviceListHandler(
            Dialect dialect, DeviceRepository devices, Clock clock, Consumer<NodeNotice> told) {
        this.dialect = dialect;
        this.devices = devices;
        this.clock = clock;
        this.told = told;
    }

    @Override
    public String node() {
        return NodeProtocol.devicesNode(dialect);
    }

    @Override
    public boolean ownOnly() {
        return false;
    }

    /// A retracted item is an empty list: there is one item.
    @Override
    public Outcome handle(NodeNotice notice, Transaction tx) {
        List<ListedDevice> listed = NodeProtocol.devices(notice.items());
        devices.list(tx, notice.account(), notice.owner(), dialect, listed, clock.instant());
        told.accept(notice);
        return Outcome.of(new KeysChanged(notice.account(), tx.commit()));
    }
}
