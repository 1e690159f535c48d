package im.hither.feature.trust;

import im.hither.domain.Direction;
import im.hither.feature.message.Forgotten;
import im.hither.session.Incoming;
import im.hither.storage.Snapshot;

/// What this device told others about keys is no message when an archive shows it again, and cannot
/// be read here either.
public final class ToldBefore implements Forgotten {
    private final PendingRepository told = new PendingRepository();
    private final Forgotten others;

    /// @param others what is forgotten for other reasons
    public ToldBefore(Forgotten others) {
        this.others = others;
    }

    @Override
    public boolean contains(Snapshot snapshot, Incoming incoming) {
        return others.contains(snapshot, incoming) || isTold(snapshot, incoming);
    }

    private boolean isTold(Snapshot snapshot, Incoming incoming) {
        return incoming.direction() == Direction.OUT
                && incoming.sentId()
                        .filter(id -> told.isTold(snapshot, incoming.account(), id))
                        .isPresent();
    }
}
