package im.hither.feature.presence;

import im.hither.domain.Availability;
import im.hither.domain.OwnStatus;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Arrays;

/// How one wants to show up.
public final class PresenceRepository {
    OwnStatus status(Snapshot snapshot) {
        return snapshot.one(
                        "SELECT availability, line, follows FROM own_status",
                        row ->
                                new OwnStatus(
                                        known(row.text("availability")),
                                        row.text("line"),
                                        row.flag("follows")))
                .orElse(OwnStatus.USUAL);
    }

    private static Availability known(String name) {
        return Arrays.stream(Availability.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Availability.AVAILABLE);
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
