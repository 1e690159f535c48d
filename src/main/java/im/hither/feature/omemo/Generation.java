package im.hither.feature.omemo;

import im.hither.storage.Database;
import im.hither.storage.PrivateFiles;
import im.hither.storage.StorageFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Counts the starts of the program over a profile, in the database and in a file beside it. A
/// database that has counted fewer comes from a backup: its ratchets have turned further since, and
/// turning them again would use keys twice. A whole folder that was put back cannot be told from
/// one that never left.
public final class Generation {
    private static final Logger LOG = Logger.getLogger(Generation.class.getName());

    private final Path file;
    private final Database database;
    private final GenerationRepository generations;

    public Generation(Path file, Database database) {
        this.file = file;
        this.database = database;
        this.generations = new GenerationRepository();
    }

    /// Counts this start; true where the database is one of an earlier time. The file is written
    /// first and names both numbers until the database has the new one, so that a crash in between
    /// is none.
    public boolean begin() {
        var stored = database.read(generations::value);
        var written = written();
        var restored = !written.isEmpty() && !written.contains(stored);
        var highest = Stream.concat(written.stream(), Stream.of(stored)).mapToLong(n -> n).max();
        var next = highest.orElse(0) + 1;
        if (!restored) write(stored + " " + next);
        database.write(tx -> {
            if (restored) generations.forgetKeys(tx);
            generations.put(tx, next);
            return next;
        });
        write(Long.toString(next));
        if (restored) LOG.log(Level.WARNING, "the database is from a backup: new keys are made");
        return restored;
    }

    private List<Long> written() {
        try {
            if (!Files.exists(file)) return List.of();
            var text = Files.readString(file, StandardCharsets.UTF_8).strip();
            return Stream.of(text.split(" ")).map(Long::valueOf).toList();
        } catch (IOException | NumberFormatException unreadable) {
            LOG.log(Level.WARNING, "how often the program was started cannot be read", unreadable);
            return List.of(-1L); // what is not known is taken for the worse
        }
    }

    private void write(String text) {
        try {
            PrivateFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw StorageFailure.of(failure);
        }
    }
}
