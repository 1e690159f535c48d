package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.OwnKeys;
import java.time.Instant;

/// Our own device in one account.
///
/// @param announced whether its id was once published: before that, another device may turn out to
///   have it
/// @param publishedAt when its bundles went out last; the epoch while what is out is not what is
///   here
record OwnDevice(int id, OwnKeys keys, boolean announced, Instant publishedAt) {
    OwnDevice with(OwnKeys changed) {
        return new OwnDevice(id, changed, announced, Instant.EPOCH);
    }

    OwnDevice published(Instant at) {
        return new OwnDevice(id, keys, true, at);
    }
}
