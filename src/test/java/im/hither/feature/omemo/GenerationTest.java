package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GenerationTest {
    private final TestDatabase database = TestDatabase.open();
    private final Path file = database.folder().resolve("generation");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void startsAreCountedOnBothSides() throws IOException {
        assertThat(begin()).isFalse();
        assertThat(begin()).isFalse();

        assertThat(Files.readString(file)).isEqualTo("2");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    @DisplayName("C13 a database from a backup makes new keys, and never turns its old ratchets")
    void databaseFromABackupForgetsItsKeys() throws IOException {
        begin();
        begin();
        keep(1);
        device();

        assertThat(begin()).isTrue();

        assertThat(devices()).isZero();
        assertThat(begin()).as("only once").isFalse();
    }

    @Test
    @DisplayName("C13 a crash between the two is no backup")
    void crashBetweenTheTwoIsNoBackup() throws IOException {
        begin();
        device();
        Files.writeString(file, "1 2");

        assertThat(begin()).isFalse();

        assertThat(devices()).isOne();
    }

    @Test
    @DisplayName("C13 what cannot be read is taken for the worse")
    void damagedFileForgetsTheKeys() throws IOException {
        begin();
        device();
        Files.writeString(file, "many");

        assertThat(begin()).isTrue();
        assertThat(devices()).isZero();
    }

    private boolean begin() {
        return new Generation(file, database.database()).begin();
    }

    private long stored() {
        return database.database().read(new GenerationRepository()::value);
    }

    private void keep(long value) {
        database.database()
                .write(tx -> {
                    new GenerationRepository().put(tx, value);
                    return value;
                });
    }

    private void device() {
        database.database()
                .write(tx -> {
                    tx.execute(
                            "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, 'a@b', 1, 'AUTO', 0)");
                    return tx.execute(
                            "INSERT INTO omemo_own (account, device, keys, announced, published_at) VALUES (1, 7, x'00', 1, 0)");
                });
    }

    private long devices() {
        return database.database()
                .read(snapshot ->
                        snapshot.one("SELECT count(*) AS n FROM omemo_own", row -> row.number("n"))
                                .orElseThrow());
    }
}
