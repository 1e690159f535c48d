package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MigrationsTest {
    private static final Migration WORD =
            new Migration(
                    "202601010000-word",
                    """
                    CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT);
                    INSERT INTO word (text) VALUES ('old');
                    CREATE TABLE letter (word INTEGER NOT NULL REFERENCES word (id) ON DELETE CASCADE);
                    INSERT INTO letter (word) SELECT id FROM word;
                    """);

    private static final Migration REBUILT =
            new Migration(
                    "202602010000-word",
                    """
                    CREATE TABLE rebuilt (id INTEGER PRIMARY KEY, text TEXT NOT NULL, length INTEGER);
                    INSERT INTO rebuilt (id, text, length) SELECT id, text, length(text) FROM word;
                    DROP TABLE word;
                    ALTER TABLE rebuilt RENAME TO word;
                    CREATE TRIGGER measure AFTER INSERT ON word BEGIN
                        UPDATE word SET length = length(new.text) WHERE id = new.id;
                    END;
                    INSERT INTO word (text) VALUES ('new');
                    """);

    @TempDir Path folder;

    @Test
    void theProgramsOwnAreListedNamedAndFitTogether() throws IOException {
        try (var files = Files.list(Path.of("resources", "sql"))) {
            var names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("index"))
                            .sorted()
                            .toList();

            assertThat(names).allMatch(name -> name.matches("\\d{12}-[a-z]+(-[a-z]+)*\\.sql"));
            assertThat(Files.readAllLines(Path.of("resources", "sql", "index")))
                    .containsExactlyElementsOf(names);
        }
        try (var test = TestDatabase.open()) {
            assertThat(applied(test.database())).hasSameSizeAs(Migrations.packaged().known());
        }
    }

    @Test
    void theyAreAppliedOnceInTheOrderOfTheirNames() {
        open(REBUILT, WORD).close();

        try (var database = open(REBUILT, WORD)) {
            assertThat(applied(database)).containsExactly(WORD.name(), REBUILT.name());
            assertThat(words(database)).containsExactly("old 3", "new 3");
        }
    }

    @Test
    void aRebuiltTableKeepsWhatRefersToIt() {
        try (var database = open(WORD, REBUILT)) {
            assertThat(rows(database, "letter")).hasSize(1);
            database.write(tx -> tx.execute("DELETE FROM word"));
            assertThat(rows(database, "letter")).isEmpty();
        }
    }

    @Test
    void aMigrationThatBreaksReferencesIsRefused() {
        open(WORD).close();
        var careless = new Migration("202602020000-word", "DELETE FROM word;");

        assertThatThrownBy(() -> open(WORD, careless))
                .isInstanceOf(StorageFailure.Other.class)
                .hasMessageContaining("breaks references");

        try (var database = open(WORD)) {
            assertThat(rows(database, "word")).hasSize(1);
        }
    }

    @Test
    void aMigrationChangedAfterItWasAppliedIsRefused() throws IOException {
        open(WORD).close();
        var before = contents();

        assertThatThrownBy(() -> open(new Migration(WORD.name(), WORD.sql() + "SELECT 1;")))
                .isInstanceOf(StorageFailure.Other.class)
                .hasMessageContaining(WORD.name());

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void lineEndsOfAnotherSystemAreNoChange() {
        open(WORD).close();

        open(new Migration(WORD.name(), WORD.sql().replace("\n", "\r\n"))).close();
    }

    @Test
    @DisplayName("J1 a database of a newer version is refused, and nothing is written")
    void newer() throws IOException {
        open(WORD, REBUILT).close();
        var before = contents();

        assertThatThrownBy(() -> open(WORD))
                .isInstanceOf(StorageFailure.Newer.class)
                .hasMessageContaining(REBUILT.name());

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    @DisplayName("J1 the same after an unclean end of the newer version, with its log left behind")
    void newerAndUnclean() throws IOException {
        var crashed = Files.createDirectory(folder.resolve("crashed"));
        try (var database = open(WORD, REBUILT)) {
            database.write(tx -> tx.insert("INSERT INTO word (text) VALUES ('in the log')"));
            copy(folder, crashed);
        }
        folder = crashed;
        var before = contents();
        assertThat(before).containsKey("test.db-wal");

        assertThatThrownBy(() -> open(WORD)).isInstanceOf(StorageFailure.Newer.class);

        var after = contents();
        after.remove("test.db-shm"); // rebuilt from the log whenever somebody looks
        before.remove("test.db-shm");
        assertThat(after).isEqualTo(before);
        try (var database = open(WORD, REBUILT)) {
            assertThat(words(database)).contains("in the log 10");
        }
    }

    @Test
    @DisplayName("row 25: a power cut after any statement leaves the old tables or the new ones")
    void interrupted() throws IOException {
        open(WORD).close();
        var images = new ArrayList<Path>();
        var watched = new Migrations(List.of(WORD, REBUILT), _ -> images.add(image(images.size())));
        Database.open(file(), watched, InstantSource.system()).database().close();
        assertThat(images).hasSize(6);

        for (var image : images) {
            folder = image;
            assertThat(image.resolve("test.db.backup")).isNotEmptyFile();
            var opened =
                    Database.open(file(), new Migrations(List.of(WORD)), InstantSource.system());
            assertThat(opened.repair()).isEqualTo(new Repair.None());
            assertThat(tables(opened.database())).containsExactly("letter", "migration", "word");
            opened.database().close();

            try (var database = open(WORD, REBUILT)) {
                assertThat(words(database)).containsExactly("old 3", "new 3");
            }
        }
    }

    @Test
    @DisplayName("row 25: a statement that fails leaves the old tables")
    void failing() {
        open(WORD).close();
        var broken =
                new Migration(REBUILT.name(), REBUILT.sql() + "\nINSERT INTO nowhere VALUES (1);");

        assertThatThrownBy(() -> open(WORD, broken)).isInstanceOf(StorageFailure.Other.class);

        try (var database = open(WORD)) {
            assertThat(tables(database)).containsExactly("letter", "migration", "word");
        }
        try (var database = open(WORD, REBUILT)) {
            assertThat(words(database)).containsExactly("old 3", "new 3");
        }
    }

    private Database open(Migration... migrations) {
        return Database.open(file(), new Migrations(List.of(migrations)), InstantSource.system())
                .database();
    }

    private Path file() {
        return folder.resolve("test.db");
    }

    /// What a power cut would leave at this moment.
    private Path image(int number) {
        try {
            var image = Files.createDirectory(folder.resolve("image-" + number));
            copy(folder, image);
            return image;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private Map<String, String> contents() throws IOException {
        var contents = new HashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        file.getFileName().toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static List<String> words(Database database) {
        return database.read(snapshot ->
                snapshot.list(
                        "SELECT text || ' ' || length AS word FROM word ORDER BY id",
                        row -> row.text("word")));
    }

    private static List<String> applied(Database database) {
        return database.read(all ->
                all.list("SELECT name FROM migration ORDER BY number", row -> row.text("name")));
    }

    private static List<Integer> rows(Database database, String table) {
        return database.read(all -> all.list("SELECT 1 FROM " + table, _ -> 1));
    }

    private static List<String> tables(Database database) {
        return database.read(all ->
                all.list(
                        """
                        SELECT name FROM sqlite_schema
                        WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name
                        """,
                        row -> row.text("name")));
    }
}
