package im.hither.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/// The last good copy of a database, beside it. There is one; a newer one takes its place when it
/// is complete.
record Backup(DatabaseFiles files) {
    private static final Duration FRESH = Duration.ofDays(1);

    boolean exists() {
        return Files.exists(files.backup());
    }

    /// Whether it is younger than a day; one from the future counts as old, since a clock was
    /// wrong.
    boolean isFresh(Instant now) throws IOException {
        return exists() && !takenAt().isAfter(now) && takenAt().plus(FRESH).isAfter(now);
    }

    Instant takenAt() throws IOException {
        return Files.getLastModifiedTime(files.backup()).toInstant();
    }

    /// Copies what the session sees; throws when the database turns out to be damaged on the way.
    void take(Session session, Instant now) throws IOException {
        var draft = draft();
        try {
            Files.deleteIfExists(draft);
            PrivateFiles.createFile(draft);
            session.run("VACUUM INTO ?", draft.toString());
            force(draft);
            Files.setLastModifiedTime(draft, FileTime.from(now));
            PrivateFiles.moveInto(draft, files.backup());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Puts a copy of the backup where the database was.
    void restore() throws IOException {
        var draft = draft();
        Files.deleteIfExists(draft);
        PrivateFiles.createFile(draft);
        Files.copy(files.backup(), draft, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.tighten(draft);
        force(draft);
        PrivateFiles.moveInto(draft, files.main());
    }

    private Path draft() {
        return files.backup().resolveSibling(files.backup().getFileName() + ".new");
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
