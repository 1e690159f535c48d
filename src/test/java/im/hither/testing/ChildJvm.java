package im.hither.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A process of its own with the classes of the tests: for what is to be killed, or needs a JVM in
/// which nothing has happened yet.
public final class ChildJvm {
    private ChildJvm() {}

    /// Starts one; what it says as an error is shown here.
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(List.of(), main, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// What starts one.
    ///
    /// @param options for the JVM
    public static List<String> command(List<String> options, Class<?> main, String... arguments) {
        return Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData", // its file outlives a process that is killed
                                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")),
                        options.stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), main.getName()),
                        Stream.of(arguments))
                .flatMap(each -> each)
                .toList();
    }

    /// The first line a process says, once it says one; null where it ends without.
    public static @Nullable String firstLine(Process process) throws IOException {
        try (BufferedReader said = process.inputReader()) {
            return said.readLine();
        }
    }
}
