package im.hither.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The files that belong to one database, by their names.
record DatabaseFiles(Path main) {
    /// Up to this size a check costs a few hundredths of a second, so it is made at every start.
    private static final long SMALL = 32L << 20;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    /// What was written but not yet taken over; left behind only by an unclean end.
    Path log() {
        return beside("-wal");
    }

    Path index() {
        return beside("-shm");
    }

    Path backup() {
        return beside(".backup");
    }

    /// Exists when damage was met in use.
    Path suspicion() {
        return beside(".suspect");
    }

    /// The library that the driver unpacks.
    Path nativeFolder() {
        return main.resolveSibling("native");
    }

    boolean exists() {
        return size() > 0;
    }

    boolean needsCheck() {
        return Files.exists(log()) || Files.exists(suspicion()) || size() <= SMALL;
    }

    /// Moves a damaged database out of the way, and gives where it is now; empty when there was
    /// none.
    Optional<Path> setAside(Instant now) throws IOException {
        var aside = beside(".damaged-" + DATE.format(now));
        Files.deleteIfExists(index());
        Files.deleteIfExists(suspicion());
        if (Files.exists(log())) {
            PrivateFiles.moveInto(log(), Path.of(aside + "-wal"));
        }
        if (!Files.exists(main)) {
            return Optional.empty();
        }
        PrivateFiles.moveInto(main, aside);
        dropOldest();
        return Optional.of(aside);
    }

    /// More than two damaged copies help nobody; their names are in the order of time.
    private void dropOldest() throws IOException {
        var copies =
                damaged().stream()
                        .filter(path -> !path.toString().endsWith("-wal"))
                        .sorted(Comparator.reverseOrder())
                        .toList();
        for (var old : copies.subList(Math.min(2, copies.size()), copies.size())) {
            Files.deleteIfExists(Path.of(old + "-wal"));
            Files.delete(old);
        }
    }

    /// The copies of damaged databases, with the logs that belong to them.
    List<Path> damaged() throws IOException {
        var start = main.getFileName() + ".damaged-";
        try (var all = Files.list(main.toAbsolutePath().getParent())) {
            return all.filter(path -> path.getFileName().toString().startsWith(start)).toList();
        }
    }

    private long size() {
        try {
            return Files.exists(main) ? Files.size(main) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path beside(String ending) {
        return main.resolveSibling(main.getFileName() + ending);
    }
}
