package im.hither.feature.message;

import im.hither.session.Incoming;
import im.hither.storage.Snapshot;

/// Knows which messages somebody wanted to be gone, so that no archive brings them back.
@FunctionalInterface
public interface Forgotten {
    boolean contains(Snapshot snapshot, Incoming incoming);
}
