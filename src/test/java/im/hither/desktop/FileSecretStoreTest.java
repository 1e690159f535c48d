package im.hither.desktop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.storage.StorageFailure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSecretStoreTest {
    private static final String PASSWORD = "O Romeo, Romeo! 🌹";

    @TempDir Path folder;

    @Test
    void whatIsWrittenCanBeReadByTheNextProcess() {
        store().write("juliet", "password", PASSWORD.toCharArray());
        store().write("juliet", "token", "t".toCharArray());
        store().write("nurse", "password", "n".toCharArray());
        store().write("nurse", "password", "later".toCharArray());

        assertThat(store().read("juliet", "password")).contains(PASSWORD.toCharArray());
        assertThat(store().read("juliet", "token")).contains("t".toCharArray());
        assertThat(store().read("nurse", "password")).contains("later".toCharArray());
        assertThat(store().read("nurse", "token")).isEmpty();
    }

    @Test
    void aDeletedSecretIsGoneAndTheOthersStay() {
        store().write("juliet", "password", PASSWORD.toCharArray());
        store().write("juliet", "token", "t".toCharArray());
        store().write("nurse", "password", "n".toCharArray());

        store().delete("juliet", "token");
        assertThat(store().read("juliet", "token")).isEmpty();
        assertThat(store().read("juliet", "password")).isPresent();

        store().deleteAll("juliet");
        assertThat(store().read("juliet", "password")).isEmpty();
        assertThat(store().read("nurse", "password")).isPresent();
    }

    @Test
    @DisplayName("E1 E3 the files are private and hold no password in clear")
    void theFilesKeepIt() throws IOException {
        store().write("juliet", "password", PASSWORD.toCharArray());

        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                for (var charset : new Charset[] {UTF_8, UTF_16BE}) {
                    assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                            .doesNotContain(new String("Romeo".getBytes(charset), ISO_8859_1));
                }
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void twoWritesOfTheSameSecretDiffer() throws IOException {
        store().write("juliet", "password", PASSWORD.toCharArray());
        var first = Files.readAllBytes(folder.resolve("secrets"));

        store().write("juliet", "password", PASSWORD.toCharArray());

        assertThat(Files.readAllBytes(folder.resolve("secrets"))).isNotEqualTo(first);
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        store().write("juliet", "password", PASSWORD.toCharArray());
        var whole = Files.readAllBytes(folder.resolve("secrets"));
        for (var position = 1; position < whole.length; position++) {
            var flipped = whole.clone();
            flipped[position] ^= 1;
            Files.write(folder.resolve("secrets"), flipped);

            assertThat(store().read("juliet", "password")).isEmpty();
        }
        for (var length = 0; length < whole.length; length++) {
            Files.write(folder.resolve("secrets"), Arrays.copyOf(whole, length));

            assertThat(store().read("juliet", "password")).isEmpty();
        }

        store().write("juliet", "password", "again".toCharArray());
        assertThat(store().read("juliet", "password")).contains("again".toCharArray());
    }

    @Test
    void aLostKeyMeansNewSecretsUnderANewKey() throws IOException {
        store().write("juliet", "password", PASSWORD.toCharArray());
        Files.delete(folder.resolve("secrets.key"));

        assertThat(store().read("juliet", "password")).isEmpty();
        store().write("juliet", "password", "again".toCharArray());
        assertThat(store().read("juliet", "password")).contains("again".toCharArray());
    }

    @Test
    @DisplayName("J1 a file of a newer version is neither read nor overwritten")
    void newer() throws IOException {
        store().write("juliet", "password", PASSWORD.toCharArray());
        var newer = Files.readAllBytes(folder.resolve("secrets"));
        newer[0] = 2;
        Files.write(folder.resolve("secrets"), newer);

        assertThatThrownBy(() -> store().read("juliet", "password"))
                .isInstanceOf(StorageFailure.NotWritable.class);
        assertThatThrownBy(() -> store().write("juliet", "password", new char[0]))
                .isInstanceOf(StorageFailure.NotWritable.class);
        assertThat(Files.readAllBytes(folder.resolve("secrets"))).isEqualTo(newer);
    }

    private FileSecretStore store() {
        return new FileSecretStore(new Profile(folder));
    }
}
