package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What another user of the computer could see, judged in a process that lets everybody see
/// everything.
@Timeout(60)
class PrivacyTest {
    @TempDir Path folder;

    @Test
    @DisplayName("E1 with umask 000 every file of the database is for its owner alone")
    void permissions() throws Exception {
        var lines = open("umask 000; exec \"$@\"", List.of());

        assertThat(lines)
                .contains(
                        "rw------- hither.db",
                        "rw------- hither.db-wal",
                        "rw------- hither.db-shm",
                        "rwx------ native")
                .anyMatch(line -> line.matches("rw------- native/sqlite-.*libsqlitejdbc\\.so"))
                .allMatch(line -> line.startsWith("rw------- ") || line.startsWith("rwx------ "));
    }

    @Test
    @DisplayName(
            "I4 the native library comes from the profile, not from the shared temporary folder")
    void nativeLibrary() throws Exception {
        var lines = open("exec \"$@\"", List.of("-Djava.io.tmpdir=/nowhere"));

        assertThat(lines).anyMatch(line -> line.matches("rw------- native/sqlite-.*\\.so"));
    }

    @Test
    @DisplayName("I4 what a killed process left behind there is removed")
    void leftBehind() throws Exception {
        open("exec \"$@\"", List.of("-Dhalt=true"));
        var lines = open("exec \"$@\"", List.of("-Dhalt=true"));

        assertThat(lines.stream().filter(line -> line.endsWith(".so"))).hasSize(1);
    }

    /// Opens a database in a process of its own and gives what it says about its files.
    private List<String> open(String shell, List<String> options)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        command.addAll(
                ChildJvm.command(options, PrivacyWitness.class, folder.resolve("p").toString()));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = process.inputReader()) {
            var lines = output.lines().toList();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
