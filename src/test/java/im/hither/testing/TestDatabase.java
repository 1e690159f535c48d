package im.hither.testing;

import im.hither.storage.Database;
import im.hither.storage.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// A database in a folder of its own under target, with the program's tables; the folder goes when
/// it is closed.
public final class TestDatabase implements AutoCloseable {
    private final Path folder;
    private final Database database;

    private TestDatabase(Path folder, Migrations migrations) {
        this.folder = folder;
        this.database =
                Database.open(folder.resolve("test.db"), migrations, InstantSource.system())
                        .database();
    }

    /// With the tables of the program.
    public static TestDatabase open() {
        return open(Migrations.packaged());
    }

    /// With other tables.
    public static TestDatabase open(Migrations migrations) {
        try {
            return new TestDatabase(Files.createTempDirectory("database"), migrations);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The database itself.
    public Database database() {
        return database;
    }

    /// The folder that holds its files.
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        database.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
