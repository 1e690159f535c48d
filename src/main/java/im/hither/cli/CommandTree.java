package im.hither.cli;

import im.hither.session.Storing;
import im.hither.storage.StorageFailure;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// All commands for one person at one terminal, to read and run the arguments of one command.
final class CommandTree {
    private static final System.Logger LOG = System.getLogger(CommandTree.class.getName());
    private static final int COLUMNS = 100;

    private final RootCommand root = new RootCommand();
    private final StringWriter help = new StringWriter();
    private final Console console;
    private final CommandLine line;

    CommandTree(List<Object> commands, Console console) {
        this.console = console;
        line = new CommandLine(root).addMixin("console", console);
        for (var command : commands) line.addSubcommand(command);
        line.setResourceBundle(bundle(console.texts().locale()))
                .setOut(new PrintWriter(help))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(COLUMNS)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, _) -> wrongArguments(failure))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure));
    }

    RootCommand root() {
        return root;
    }

    CommandLine line() {
        return line;
    }

    /// Reads the arguments and does with them what the strategy says; the status to end with.
    int execute(List<String> arguments, IExecutionStrategy strategy) {
        var status = line.setExecutionStrategy(strategy).execute(arguments.toArray(String[]::new));
        help.toString().lines().forEach(console.terminal()::print);
        return status;
    }

    /// Whether help or the version was asked for, at any level.
    static boolean isHelpRequested(ParseResult parsed) {
        for (var each = parsed; each != null; each = each.subcommand()) {
            if (each.isUsageHelpRequested() || each.isVersionHelpRequested()) return true;
        }
        return false;
    }

    /// False for a command that only groups others.
    static boolean isRunnable(CommandSpec command, RootCommand root) {
        return command.userObject() == root
                || command.userObject() instanceof Runnable
                || command.userObject() instanceof Method;
    }

    /// The status of `work`; what it throws becomes a sentence and a status.
    int guarded(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    /// Says what is wrong with the arguments.
    int wrong(String key) {
        return end(ExitStatus.WRONG_ARGUMENTS, console.texts().text(key));
    }

    /// Says that these words are neither a command nor a link.
    int notUnderstood(List<String> words) {
        return end(
                ExitStatus.WRONG_ARGUMENTS,
                console.texts()
                        .text(
                                "command.seeHelp",
                                console.texts().text("command.unmatched", String.join(" ", words)),
                                "hither"));
    }

    private int wrongArguments(ParameterException failure) {
        var command = failure.getCommandLine().getCommandSpec().qualifiedName(" ");
        var said =
                switch (failure) {
                    case MissingParameterException missing ->
                            console.texts().text("command.missing", labels(missing));
                    case UnmatchedArgumentException unmatched ->
                            console.texts()
                                    .text(
                                            "command.unmatched",
                                            String.join(" ", unmatched.getUnmatched()));
                    default -> String.valueOf(failure.getMessage());
                };
        return end(
                ExitStatus.WRONG_ARGUMENTS, console.texts().text("command.seeHelp", said, command));
    }

    private static String labels(MissingParameterException missing) {
        return missing.getMissing().stream()
                .map(CommandTree::label)
                .collect(Collectors.joining(" "));
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel();
    }

    private int failed(Exception failure) {
        return switch (failure) {
            case CommandFailure said -> end(said.status(), said.sentence());
            case StorageFailure unusable -> {
                LOG.log(System.Logger.Level.WARNING, "a command met the profile", unusable);
                yield failed(console.failure(Storing.problem(unusable)));
            }
            case CancellationException _ -> {
                var _ = Thread.interrupted(); // heard; the sentence must still get out
                yield end(ExitStatus.PROFILE_HELD, console.texts().text("command.stopped"));
            }
            default -> {
                LOG.log(System.Logger.Level.ERROR, "a command failed", failure);
                yield end(ExitStatus.REFUSED, console.texts().text("command.broken"));
            }
        };
    }

    private int end(ExitStatus status, String sentence) {
        console.terminal().complain(sentence.lines().collect(Collectors.joining(" ")));
        return status.code();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "i18n.help",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
