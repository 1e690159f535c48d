package im.hither.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BackupTest {
    private static final Migration WORD =
            new Migration("202601010000-word", "CREATE TABLE word (text TEXT);");
    private static final Migration LETTER =
            new Migration("202601020000-letter", "CREATE TABLE letter (text TEXT);");
    private static final String MARKER = "unmistakable marker 4f1c";

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-01-02T12:00:00Z");

    @Test
    void theCleanEndOfADayLeavesOne() throws IOException {
        session("first");
        assertThat(words(backup())).containsExactly("first");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                .isEqualTo("rw-------");

        now = now.plus(Duration.ofHours(23));
        session("second");
        assertThat(words(backup())).containsExactly("first");

        now = now.plus(Duration.ofHours(2));
        session("third");
        assertThat(words(backup())).containsExactly("first", "second", "third");
    }

    @Test
    @DisplayName("row 7: one from the future, when a clock was wrong, counts as old")
    void aClockThatWasWrong() throws IOException {
        session("first");

        now = now.minus(Duration.ofDays(3650));
        session("second");

        assertThat(words(backup())).containsExactly("first", "second");
    }

    @Test
    @DisplayName("row 25: before the tables change one is taken, whatever its age")
    void beforeAMigration() throws IOException {
        session("first");
        session("second");
        assertThat(words(backup())).containsExactly("first");

        open(WORD, LETTER).close();

        assertThat(words(backup())).containsExactly("first", "second");
        try (var session = Session.inspecting(backup())) {
            var letters =
                    new Snapshot(session.statements(), 0)
                            .list("SELECT 1 FROM sqlite_schema WHERE name = 'letter'", _ -> 1);
            assertThat(letters).isEmpty();
        }
    }

    @Test
    void oneThatWasCutOffIsNotTaken() throws IOException {
        session("first");
        Files.write(folder.resolve("test.db.backup.new"), new byte[100]);
        now = now.plus(Duration.ofDays(2));

        session("second");

        assertThat(words(backup())).containsExactly("first", "second");
        assertThat(folder.resolve("test.db.backup.new")).doesNotExist();
    }

    @Test
    @DisplayName("E2 what was deleted for good stands in no file of the profile")
    void forgotten() throws IOException {
        session(MARKER);
        Files.copy(folder.resolve("test.db"), folder.resolve("test.db.damaged-20260101T000000"));
        assertThat(filesWithMarker()).hasSize(3);

        var database = open(WORD);
        database.write(tx -> tx.execute("DELETE FROM word"));
        database.forgetDeleted();

        assertThat(filesWithMarker()).isEmpty();
        database.close();
        assertThat(filesWithMarker()).isEmpty();
        assertThat(words(backup())).isEmpty();
    }

    private void session(String word) {
        try (var database = open(WORD)) {
            database.write(tx -> tx.insert("INSERT INTO word (text) VALUES (?)", word));
        }
    }

    private Database open(Migration... migrations) {
        return Database.open(
                        folder.resolve("test.db"),
                        new Migrations(List.of(migrations)),
                        InstantSource.fixed(now))
                .database();
    }

    private Path backup() {
        return folder.resolve("test.db.backup");
    }

    private static List<String> words(Path file) {
        try (var session = Session.inspecting(file)) {
            return new Snapshot(session.statements(), 0)
                    .list("SELECT text FROM word ORDER BY rowid", row -> row.text("text"));
        }
    }

    private List<Path> filesWithMarker() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(BackupTest::hasMarker).toList();
        }
    }

    private static boolean hasMarker(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(MARKER);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
