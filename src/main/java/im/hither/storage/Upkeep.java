package im.hither.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;

/// What is done to a database outside transactions, on the thread that has its writing session.
record Upkeep(DatabaseFiles files, InstantSource clock) {
    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

    /// Empties the log and throws away every copy that may hold what was deleted.
    void forget(Session session) {
        var busy =
                new Snapshot(session.statements(), 0)
                        .one("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.flag("busy"));
        if (busy.orElse(true)) {
            throw new StorageFailure.Other("a reader kept the log from being emptied", null);
        }
        try {
            Files.deleteIfExists(files.backup());
            for (var damaged : files.damaged()) {
                Files.delete(damaged);
            }
        } catch (IOException failure) {
            throw StorageFailure.of(failure);
        }
    }

    /// The last thing before the file is closed: a backup when there is none of today, but never
    /// one of a database in which damage was met. Without it the end is clean all the same.
    void leave(Session session) {
        var now = clock.instant();
        var backup = new Backup(files);
        try {
            session.run("PRAGMA optimize");
            if (!Files.exists(files.suspicion()) && !backup.isFresh(now)) {
                backup.take(session, now);
            }
        } catch (IOException | StorageFailure failure) {
            LOG.log(System.Logger.Level.WARNING, "no backup of the database was taken", failure);
        }
    }

    /// Damage was met in use: the next start looks closer.
    void suspect(StorageFailure.Damaged damage) {
        try {
            PrivateFiles.createFile(files.suspicion());
        } catch (IOException failure) {
            damage.addSuppressed(failure);
        }
    }
}
