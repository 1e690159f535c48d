package im.hither.storage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one database of a profile. Any thread may ask; it waits while a database thread does the
/// work, so the FX thread never asks directly.
public final class Database implements AutoCloseable {
    private final Writer writer;
    private final Readers readers;
    private final Upkeep upkeep;
    private volatile @Nullable StorageWatch watch;

    Database(Writer writer, Readers readers, Upkeep upkeep) {
        this.writer = writer;
        this.readers = readers;
        this.upkeep = upkeep;
    }

    /// Opens the database in `file`, which only its owner can read from then on. A damaged one is
    /// set aside and replaced by the last backup, or by an empty one; the answer says so.
    ///
    /// @throws StorageFailure.Newer when a newer version of the program used it; nothing is written
    ///   then
    /// @throws StorageFailure.NotWritable when file or folder cannot be written
    /// @throws StorageFailure.DiskFull when there is no room for the tables or the copy made before
    ///   they change
    public static Opened open(Path file, Migrations migrations, InstantSource clock) {
        return new Opening(file, migrations, clock).open();
    }

    /// Runs `function` in a transaction and returns when it is on the disk. What the function
    /// throws is thrown here, and nothing of it is stored. It may run a second time when a
    /// neighbour's failure took the whole commit down, so it keeps its effects inside the
    /// transaction and in what it returns.
    ///
    /// @throws StorageFailure what went wrong, by kind
    public <T> T write(Function<Transaction, T> function) {
        var value = noticing(() -> written(function));
        var watching = watch;
        if (watching != null) watching.worked();
        return value;
    }

    /// Runs `function` on a reader thread over one unchanging snapshot; it never waits for the
    /// writer.
    ///
    /// @throws StorageFailure what went wrong, by kind
    public <T> T read(Function<Snapshot, T> function) {
        return noticing(() -> readers.read(function));
    }

    /// From now on, this one is told how the database fares.
    public void watch(StorageWatch watching) {
        watch = watching;
    }

    /// Makes what was deleted unreadable everywhere: empties the log and throws away the copies
    /// that still hold it, the backup (the next clean end takes a new one) and damaged databases
    /// that were kept.
    public void forgetDeleted() {
        refuseInside();
        writer.alone(upkeep::forget);
    }

    /// Finishes what waits, takes a backup when the last one is a day old, and closes the file.
    @Override
    public void close() {
        readers.close();
        writer.close(upkeep::leave);
    }

    private <T> T written(Function<Transaction, T> function) {
        try {
            return writer.write(function);
        } catch (StorageFailure failure) {
            if (!(failure instanceof StorageFailure.Damaged)) tell(failure);
            throw failure;
        }
    }

    private <T> T noticing(Supplier<T> work) {
        refuseInside();
        try {
            return work.get();
        } catch (StorageFailure.Damaged damage) {
            upkeep.suspect(damage);
            tell(damage);
            throw damage;
        }
    }

    private void tell(StorageFailure failure) {
        var watching = watch;
        if (watching != null) watching.failed(failure);
    }

    private void refuseInside() {
        if (writer.isCurrent() || readers.isCurrent()) {
            throw new StorageFailure.Other("a database thread would wait for itself", null);
        }
    }
}
