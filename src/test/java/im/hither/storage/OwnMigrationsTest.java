package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program's own tables, from every form they ever had to the newest.
@Timeout(300)
class OwnMigrationsTest {
    private static final List<Migration> ALL = Migrations.packaged().known();
    private static final int FIRST_WITH_MESSAGES = 2;

    @TempDir private Path folder;

    @Test
    @DisplayName("row 25: a message stored in any older form of the tables is there in the newest")
    void everyOlderForm() throws IOException {
        for (int known = FIRST_WITH_MESSAGES; known <= ALL.size(); known++) {
            var form = Files.createDirectory(folder.resolve("form-" + known));
            fill(form, ALL.subList(0, known));

            assertThat(bodies(form))
                    .as("from %s", ALL.get(known - 1).name())
                    .containsExactly("rose");
        }
    }

    @Test
    @DisplayName("row 25: a power cut after any statement of the program's own leaves old or new")
    void interrupted() throws IOException {
        var first = Files.createDirectory(folder.resolve("first"));
        fill(first, ALL.subList(0, FIRST_WITH_MESSAGES));
        var images = new ArrayList<Path>();
        var watched =
                new Migrations(
                        ALL, _ -> images.add(copy(first, folder.resolve("at-" + images.size()))));
        Database.open(first.resolve("own.db"), watched, InstantSource.system()).database().close();
        assertThat(images).hasSizeGreaterThan(20);

        for (var image : images) {
            assertThat(image.resolve("own.db.backup")).isNotEmptyFile();
            assertThat(bodies(image)).as("from %s", image.getFileName()).containsExactly("rose");
        }
    }

    private static void fill(Path folder, List<Migration> migrations) {
        try (var database = open(folder, migrations).database()) {
            database.write(tx -> {
                tx.execute(
                        "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES ('a@b', 1, '', 0)");
                tx.execute(
                        "INSERT INTO conversation (account, address, kind) VALUES (1, 'c@d', 'CHAT')");
                return tx.execute(
                        """
                        INSERT INTO message (conversation, position, provisional, outgoing, author, at, body, delivery,
                            delivery_at) VALUES (1, 1, 0, 0, 'c@d', 1, 'rose', 2, 1)
                        """);
            });
        }
    }

    private static List<String> bodies(Path folder) {
        var opened = open(folder, ALL);
        assertThat(opened.repair()).isEqualTo(new Repair.None());
        try (var database = opened.database()) {
            return database.read(
                    all -> all.list("SELECT body FROM message", row -> row.text("body")));
        }
    }

    private static Opened open(Path folder, List<Migration> migrations) {
        return Database.open(
                folder.resolve("own.db"), new Migrations(migrations), InstantSource.system());
    }

    /// What a power cut would leave at this moment.
    private static Path copy(Path from, Path to) {
        try (var files = Files.list(from)) {
            Files.createDirectory(to);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
            return to;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
