package im.hither.feature.presence;

import im.hither.domain.Absence;
import im.hither.domain.OwnStatus;
import im.hither.domain.Presence;
import im.hither.domain.ProfileEvent.OwnPresenceChanged;
import java.util.function.Consumer;

/// How one shows up, in memory; who is told of changes is told at once.
public final class FakePresences implements OwnPresences {
    public OwnStatus kept = OwnStatus.USUAL;
    public Consumer<OwnPresenceChanged> told = _ -> {};

    @Override
    public OwnStatus status() {
        return kept;
    }

    @Override
    public Presence shown() {
        return kept.shown(Absence.HERE);
    }

    @Override
    public void keep(OwnStatus status) {
        kept = status;
        told.accept(new OwnPresenceChanged(status, shown()));
    }
}
