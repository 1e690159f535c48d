package im.hither.architecture.planted.feature.message;

import im.hither.architecture.planted.storage.Snapshot;

/// A rule that asks a table itself.
public record QueryService(Snapshot snapshot) {
    int messages() {
        return snapshot.list("SELECT id FROM message");
    }
}
