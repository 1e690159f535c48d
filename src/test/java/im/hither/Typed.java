package im.hither;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import im.hither.cli.ClientHere;
import im.hither.testing.ChildJvm;
import im.hither.testing.FakeTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The command line over one profile, as somebody types it: every process a real one.
final class Typed {
    private static final int MINUTES = 2;

    private final Path profile;

    Typed(Path profile) {
        this.profile = profile;
    }

    /// What one command's process left.
    ///
    /// @param lines on standard output
    record Said(int status, List<String> lines, String complaint) {
        List<JsonObject> objects() {
            return lines.stream().map(line -> new Gson().fromJson(line, JsonObject.class)).toList();
        }
    }

    /// Runs one command in a process of its own, to its end.
    Said type(String... words) throws IOException, InterruptedException {
        return typeWith("", words);
    }

    /// The same with something on standard input.
    Said typeWith(String input, String... words) throws IOException, InterruptedException {
        var complaints = Files.createTempFile("complaints", ".txt");
        var process = builder(words).redirectError(complaints.toFile()).start();
        try (var to = process.outputWriter(UTF_8)) {
            to.write(input);
        }
        try (var from = process.inputReader(UTF_8)) {
            var lines = from.lines().toList();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + List.of(words));
            }
            return new Said(process.exitValue(), lines, Files.readString(complaints));
        } finally {
            Files.delete(complaints);
        }
    }

    /// Hands one command to the process that owns the profile, without a process for the command.
    Said hand(String... words) {
        var terminal = new FakeTerminal();
        var status = ClientHere.run(new HitherProgram(), terminal, arguments(words));
        return new Said(status, terminal.printed(), String.join("\n", terminal.complaints()));
    }

    /// Starts the core without a window; returns when it takes commands.
    Process headless() throws IOException {
        var process = builder("--headless").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var ready = process.inputReader(UTF_8).readLine();
        if (!"ready".equals(ready)) {
            process.destroyForcibly();
            throw new AssertionError("said instead of ready: " + ready);
        }
        return process;
    }

    private ProcessBuilder builder(String... words) {
        return new ProcessBuilder(
                ChildJvm.command(List.of("-Duser.language=en"), Launcher.class, arguments(words)));
    }

    private String[] arguments(String... words) {
        return Stream.concat(Stream.of("--profile", profile.toString()), Arrays.stream(words))
                .toArray(String[]::new);
    }
}
