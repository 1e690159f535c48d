package im.hither.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What opening a database had to do to it. Where it was not [None], what happened since is
/// missing, and keys that moved on since then must not be used again.
public sealed interface Repair {
    /// Nothing; the database was sound.
    record None() implements Repair {}

    /// The last good backup was put in its place; the damaged file, if there was one, is kept.
    record Restored(Optional<Path> damaged, Instant takenAt) implements Repair {}

    /// There was no backup, so it starts empty; the damaged file is kept.
    record Fresh(Optional<Path> damaged) implements Repair {}
}
