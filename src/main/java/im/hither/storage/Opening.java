package im.hither.storage;

import im.hither.storage.StorageFailure.Damaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// Opens a database: looks at it without writing first, repairs it if it must, then brings its
/// tables to their newest form.
final class Opening {
    private final DatabaseFiles files;
    private final Backup backup;
    private final Migrations migrations;
    private final InstantSource clock;

    Opening(Path file, Migrations migrations, InstantSource clock) {
        this.files = new DatabaseFiles(file);
        this.backup = new Backup(files);
        this.migrations = migrations;
        this.clock = clock;
    }

    Opened open() {
        try {
            NativeLibrary.unpackInto(files.nativeFolder());
            return sound();
        } catch (IOException failure) {
            throw StorageFailure.of(failure);
        }
    }

    private Opened sound() throws IOException {
        if (!files.exists() && backup.exists()) {
            return repaired();
        }
        try {
            return new Opened(connect(), new Repair.None());
        } catch (Damaged damage) {
            return repaired();
        }
    }

    private Opened repaired() throws IOException {
        var kept = files.setAside(clock.instant());
        if (backup.exists()) {
            backup.restore();
            try {
                return new Opened(connect(), new Repair.Restored(kept, backup.takenAt()));
            } catch (Damaged useless) {
                Files.deleteIfExists(files.main());
                Files.deleteIfExists(files.log());
                Files.deleteIfExists(files.index());
            }
        }
        return new Opened(connect(), new Repair.Fresh(kept));
    }

    private Database connect() throws IOException {
        if (files.exists()) {
            inspect();
        }
        PrivateFiles.createFile(files.main());
        var session = Session.writing(files.main());
        try {
            migrate(session);
            var writer = new Writer(session);
            return new Database(
                    writer, new Readers(files.main(), writer::committed), new Upkeep(files, clock));
        } catch (Throwable failure) {
            session.close();
            throw failure;
        }
    }

    /// Only looks: a database of a newer version is left exactly as it is.
    private void inspect() throws IOException {
        var unclean = Files.exists(files.log());
        var header = Header.of(files.main());
        if (!header.writable() || (!unclean && !header.whole())) {
            throw new Damaged(null);
        }
        try (var session = Damaged.unlessReadable(() -> look(unclean))) {
            new Applied(session, clock).check(migrations.known());
            if (files.needsCheck() && !Damaged.unlessReadable(session::findings).isEmpty()) {
                throw new Damaged(null);
            }
        }
    }

    private Session look(boolean unclean) {
        return unclean ? Session.reading(files.main()) : Session.inspecting(files.main());
    }

    private void migrate(Session session) throws IOException {
        var applied = new Applied(session, clock);
        if (applied.exists() && !applied.missing(migrations.known()).isEmpty()) {
            backup.take(session, clock.instant());
        }
        migrations.apply(session, applied);
    }
}
