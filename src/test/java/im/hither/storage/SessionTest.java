package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    @TempDir Path folder;

    @ParameterizedTest
    @DisplayName("E2 E5 the settings that SQLite does not have by itself")
    @CsvSource({
        "foreign_keys, 1",
        "secure_delete, 1",
        "trusted_schema, 0",
        "cell_size_check, 1",
        "journal_mode, wal",
        "synchronous, 2",
        "wal_autocheckpoint, 4000",
        "mmap_size, 0",
    })
    void settings(String name, String value) {
        try (var session = Session.writing(folder.resolve("test.db"))) {
            assertThat(pragma(session, name)).isEqualTo(value);
        }
    }

    @Test
    @DisplayName("E5 a foreign file's schema is not trusted by readers either")
    void readersTrustNoSchema() {
        Session.writing(folder.resolve("test.db")).close();

        try (var session = Session.reading(folder.resolve("test.db"))) {
            assertThat(pragma(session, "trusted_schema")).isEqualTo("0");
            assertThat(pragma(session, "cell_size_check")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("E5 no extension can be loaded")
    void noExtensions() {
        try (var session = Session.writing(folder.resolve("test.db"))) {
            assertThatThrownBy(() -> session.run("SELECT load_extension('/tmp/x.so')"))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageContaining("not authorized");
        }
    }

    @ParameterizedTest
    @DisplayName("E5 a path is a path, whatever it looks like")
    @ValueSource(
            strings = {
                "a?mode=memory&foreign_keys=off",
                "a%3fb",
                ":memory:",
                ":resource:http:",
                "a#b",
                "a b",
                "Ψ ü",
                "a;journal_mode=off"
            })
    void oddPaths(String name) throws IOException {
        var odd = Files.createDirectory(folder.resolve(name));
        try (var session = Session.writing(odd.resolve(name))) {
            session.run("CREATE TABLE word (text TEXT)");
            assertThat(odd.resolve(name)).isNotEmptyFile();
            assertThat(pragma(session, "foreign_keys")).isEqualTo("1");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(odd);
        }
    }

    @Test
    void whatOnlyLooksCannotWrite() {
        Session.writing(folder.resolve("test.db")).close();

        try (var session = Session.reading(folder.resolve("test.db"))) {
            assertThatThrownBy(() -> session.run("CREATE TABLE word (text TEXT)"))
                    .isInstanceOf(StorageFailure.NotWritable.class);
        }
    }

    @Test
    void aPlaceThatIsNotThereIsToldAsSuch() {
        assertThatThrownBy(() -> Session.writing(folder.resolve("no").resolve("test.db")))
                .isInstanceOf(StorageFailure.NotWritable.class);
    }

    private static String pragma(Session session, String name) {
        return new Snapshot(session.statements(), 0)
                .one("PRAGMA " + name, row -> row.text(name))
                .orElseThrow();
    }
}
