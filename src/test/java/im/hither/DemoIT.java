package im.hither;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo as the README tells people to start it, but without a window.
class DemoIT {
    private static final int MINUTES = 10;

    @TempDir Path folder;

    @Test
    void peopleWriteAndAnswerAndNothingOfThemStays() throws Exception {
        var stage = Files.createDirectory(folder.resolve("stage"));
        var said = folder.resolve("said.txt");

        var status = demo(stage, said);

        assertThat(status).as(() -> text(said)).isZero();
        assertThat(text(said)).contains("The demo goes on.");
        assertThat(stage).isEmptyDirectory();
        assertThat(ProcessHandle.allProcesses())
                .noneMatch(process ->
                        process.info().commandLine().orElse("").contains(stage.toString()));
    }

    private static int demo(Path stage, Path said) throws Exception {
        var builder =
                new ProcessBuilder("packaging/run", "demo", "--check")
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TMPDIR", stage.toString());
        var process = builder.start();
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } finally {
            process.destroy(); // what it started it ends itself
            process.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
