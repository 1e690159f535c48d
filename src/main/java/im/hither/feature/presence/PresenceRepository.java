package im.hither.feature.presence;

import im.hither.domain.Availability;
import im.hither.domain.OwnStatus;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;

/// How one wants to show up.
public final class PresenceRepository {
    OwnStatus status(Snapshot snapshot) {
        return snapshot.one(
                        "SELECT availability, line, follows FROM own_status",
                        row ->
                                new OwnStatus(
                                        row.constant("availability", Availability.class)
                                                .orElse(Availability.AVAILABLE),
                                        row.text("line"),
                                        row.flag("follows")))
                .orElse(OwnStatus.USUAL);
    }

    void keep(Transaction tx, OwnStatus status) {
        tx.execute(
                """
                INSERT OR REPLACE INTO own_status (one, availability, line, follows)
                VALUES (1, ?, ?, ?)
                """,
                status.availability().name(),
                status.line(),
                status.follows());
    }
}
