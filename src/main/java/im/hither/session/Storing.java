package im.hither.session;

import im.hither.domain.ProfileEvent.StorageRecovered;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.domain.StorageProblem;
import im.hither.storage.StorageFailure;
import im.hither.storage.StorageWatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Whether the profile can be written, told once when that changes.
public final class Storing implements StorageWatch {
    private static final Logger LOG = Logger.getLogger(Storing.class.getName());

    private final Events events;
    private final AtomicReference<@Nullable StorageProblem> trouble = new AtomicReference<>();

    public Storing(Events events) {
        this.events = events;
    }

    @Override
    public void failed(StorageFailure failure) {
        if (failure instanceof StorageFailure.Closed) return; // the program ends
        var problem = problem(failure);
        if (trouble.getAndSet(problem) == problem) return;
        LOG.log(Level.SEVERE, "nothing can be stored", failure);
        events.publish(new StorageTroubled(problem));
    }

    /// Takes what a command threw: where it could not be stored, whoever waits for what comes of it
    /// hears so, even if that is known already.
    public void refused(Throwable failure) {
        LOG.log(Level.SEVERE, "a command failed", failure);
        if (!(failure instanceof StorageFailure refused)) return;
        var problem = problem(refused);
        trouble.set(problem);
        events.publish(new StorageTroubled(problem));
    }

    @Override
    public void worked() {
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
