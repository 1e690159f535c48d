package im.hither.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/// The one database of a profile. Any thread may ask; it waits while a database thread does the
/// work, so the FX thread never asks directly.
public final class Database implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private final DatabaseFiles files;
    private final Writer writer;
    private final Readers readers;
    private final InstantSource clock;

    Database(DatabaseFiles files, Writer writer, Readers readers, InstantSource clock) {
        this.files = files;
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
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
        return noticing(() -> writer.write(function));
    }

    /// Runs `function` on a reader thread over one unchanging snapshot; it never waits for the
    /// writer.
    ///
    /// @throws StorageFailure what went wrong, by kind
    public <T> T read(Function<Snapshot, T> function) {
        return noticing(() -> readers.read(function));
    }

    /// Makes what was deleted unreadable everywhere: empties the log and throws away the copies
    /// that still hold it, the backup (the next clean end takes a new one) and damaged databases
    /// that were kept.
    public void forgetDeleted() {
        refuseInside();
        writer.alone(session -> {
            session.run("PRAGMA wal_checkpoint(TRUNCATE)");
            try {
                new Backup(files).discard();
                for (var damaged : files.damaged()) {
                    Files.delete(damaged);
                }
            } catch (IOException failure) {
                throw StorageFailure.of(failure);
            }
        });
    }

    /// Finishes what waits, takes a backup when the last one is a day old, and closes the file.
    @Override
    public void close() {
        readers.close();
        writer.close(this::leave);
    }

    private void leave(Session session) {
        try {
            session.run("PRAGMA optimize");
            var backup = new Backup(files);
            if (!Files.exists(files.suspicion()) && !backup.isFresh(clock.instant())) {
                backup.take(session, clock.instant());
            }
        } catch (IOException | StorageFailure failure) {
            LOG.log(System.Logger.Level.WARNING, "no backup of the database was taken", failure);
        }
    }

    /// Damage met on the way makes the next start look closer.
    private <T> T noticing(Supplier<T> work) {
        refuseInside();
        try {
            return work.get();
        } catch (StorageFailure.Damaged damage) {
            try {
                PrivateFiles.createFile(files.suspicion());
            } catch (IOException failure) {
                damage.addSuppressed(failure);
            }
            throw damage;
        }
    }

    private void refuseInside() {
        if (writer.isCurrent() || readers.isCurrent()) {
            throw new StorageFailure.Other("a database thread would wait for itself", null);
        }
    }
}
