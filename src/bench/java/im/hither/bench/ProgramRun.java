package im.hither.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, started as `packaging/run` starts it or as it is installed,
/// but for what makes its log tell more. The log is where one sees from outside how far it has
/// come.
final class ProgramRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final String START =
            ". \"$project/packaging/program.sh\" && start_program \"$@\"";

    /// Everything of ours, after the milliseconds since 1970.
    private static final String LOGGING =
            """
            .level=INFO
            im.hither.level=FINE
            java.util.logging.SimpleFormatter.format=%1$tQ %5$s%n
            """;

    private final long begun;
    private final Child child;
    private final Path log;
    private final Path said;

    /// @param variable where this way of starting takes further options for the JVM from
    private ProgramRun(
            FilledProfile profile,
            List<String> command,
            String display,
            String variable,
            String options)
            throws IOException {
        FilledProfile.delete(profile.profile().logs());
        log = profile.profile().logs().resolve("hither.0.log");
        said = profile.folder().resolve("said.txt");
        var logging = Files.writeString(profile.folder().resolve("logging.properties"), LOGGING);
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        var environment = builder.environment();
        environment.put("project", Path.of("").toAbsolutePath().toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                variable,
                "-Djava.util.logging.config.file=%s -Djavafx.cachedir=%s %s"
                        .formatted(logging, Path.of("target/javafx").toAbsolutePath(), options));
        environment.put("DISPLAY", display);
        begun = System.currentTimeMillis();
        child = Child.start(builder);
    }

    private static ProgramRun built(
            FilledProfile profile, String display, String options, List<String> words)
            throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", START, "sh"));
        command.addAll(words);
        return new ProgramRun(profile, command, display, "JDK_JAVA_OPTIONS", options);
    }

    /// Opens the window as the packaged program does.
    ///
    /// @param options more options for its JVM
    static ProgramRun packaged(FilledProfile profile, Path launcher, String options)
            throws IOException {
        var command =
                List.of(launcher.toString(), "--profile", profile.profile().folder().toString());
        return new ProgramRun(profile, command, "", "JAVA_TOOL_OPTIONS", options);
    }

    /// @param classes names the archive of loaded classes that this kind of start uses
    static ProgramRun start(
            FilledProfile profile, Surface surface, String classes, List<String> arguments)
            throws IOException {
        return built(
                profile, surface.display(), surface.options(), words(profile, classes, arguments));
    }

    /// Runs one command to its end.
    static void command(FilledProfile profile, List<String> arguments)
            throws IOException, InterruptedException {
        try (var run = built(profile, "", "", words(profile, "bench-command", arguments))) {
            if (run.child.status() != 0) throw run.failed("did not carry out " + arguments);
        }
        deleteClasses("bench-command");
    }

    private static List<String> words(
            FilledProfile profile, String classes, List<String> arguments) {
        var words = new ArrayList<String>(List.of(classes, "--profile"));
        words.add(profile.profile().folder().toString());
        words.addAll(arguments);
        return words;
    }

    static void deleteClasses(String classes) throws IOException {
        Files.deleteIfExists(Path.of("target", classes + ".jsa"));
    }

    /// Waits until the log says so; how long after the start that was, in seconds.
    double await(String line) throws IOException, InterruptedException {
        for (var at = at(line); ; at = at(line)) {
            if (at.isPresent()) return (at.get() - begun) / 1000.0;
            if (System.currentTimeMillis() - begun > PATIENCE.toMillis()) {
                throw failed("did not come to \"" + line + "\"");
            }
            if (!child.process().isAlive()) throw failed("ended before \"" + line + "\"");
            Thread.sleep(GLANCE);
        }
    }

    private Optional<Long> at(String line) throws IOException {
        return text(log)
                .lines()
                .filter(each -> each.endsWith(" " + line))
                .map(each -> Long.valueOf(each.substring(0, each.indexOf(' '))))
                .findFirst();
    }

    /// Asks it to end and waits for that, for so long.
    void end(Duration patience) throws IOException, InterruptedException {
        child.process().destroy();
        if (!child.process().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw failed("did not end");
        }
    }

    /// What it has used of all processors, in seconds.
    double processorTime() {
        return child.process().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    Optional<Memory> memory() throws IOException {
        return Memory.of(child.process());
    }

    private IllegalStateException failed(String how) throws IOException {
        return new IllegalStateException(
                "The program %s.\nIt said:\n%s\nIts log:\n%s"
                        .formatted(how, text(said), text(log)));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Override
    public void close() {
        child.close();
    }
}
