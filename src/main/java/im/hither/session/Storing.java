package im.hither.session;

import im.hither.domain.ProfileEvent.StorageRecovered;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.domain.StorageProblem;
import im.hither.storage.StorageFailure;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Whether the profile can be written, told once when that changes.
public final class Storing {
    private static final Logger LOG = Logger.getLogger(Storing.class.getName());

    private final Events events;
    private final AtomicReference<@Nullable StorageProblem> trouble = new AtomicReference<>();

    public Storing(Events events) {
        this.events = events;
    }

    /// Nothing was stored.
    public void troubled(StorageFailure failure) {
        var problem = problem(failure);
        if (trouble.getAndSet(problem) == problem) return;
        LOG.log(Level.SEVERE, "nothing can be stored", failure);
        events.publish(new StorageTroubled(problem));
    }

    /// Something was.
    void worked() {
        if (trouble.get() != null && trouble.getAndSet(null) != null) {
            events.publish(new StorageRecovered(0));
        }
    }

    /// The problem in the words of the domain.
    public static StorageProblem problem(StorageFailure failure) {
        return switch (failure) {
            case StorageFailure.DiskFull _ -> StorageProblem.DISK_FULL;
            case StorageFailure.NotWritable _ -> StorageProblem.NOT_WRITABLE;
            case StorageFailure.Damaged _ -> StorageProblem.DAMAGED;
            case StorageFailure.Newer _, StorageFailure.Closed _, StorageFailure.Other _ ->
                    StorageProblem.OTHER;
        };
    }
}
