package im.hither.testing;

import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.RunningProgram;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Runs one command as if it was typed, and keeps what came of it.
///
/// @param status what its process would have ended with
/// @param printed the lines on standard output
/// @param complaints the lines on standard error
public record TypedCommand(int status, List<String> printed, List<String> complaints) {
    /// Types the words at an English terminal.
    ///
    /// @param command makes the picocli command that the first word names
    public static TypedCommand run(
            RunningProgram program, Function<Console, Object> command, String... words) {
        return run(new FakeTerminal(), program, command, words);
    }

    public static TypedCommand run(
            FakeTerminal terminal,
            RunningProgram program,
            Function<Console, Object> command,
            String... words) {
        var console = new Console(terminal, () -> program);
        var status =
                new CommandLine(new Root())
                        .addMixin("console", console)
                        .addSubcommand(command.apply(console))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler((failure, _, _) -> end(failure, terminal))
                        .execute(words);
        return new TypedCommand(status, terminal.printed(), terminal.complaints());
    }

    /// The same with `--json` at the end.
    public static TypedCommand json(
            RunningProgram program, Function<Console, Object> command, String... words) {
        var all = Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new);
        return run(program, command, all);
    }

    private static int end(Exception failure, FakeTerminal terminal) throws Exception {
        if (!(failure instanceof CommandFailure said)) throw failure;
        terminal.complain(said.sentence());
        return said.status().code();
    }

    @Command(name = "hither")
    private static final class Root {}
}
