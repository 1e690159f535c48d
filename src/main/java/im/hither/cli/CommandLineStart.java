package im.hither.cli;

import im.hither.desktop.Profile;
import im.hither.terminal.Console;
import im.hither.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Reads what was typed, says what is wrong with it or answers `--help`, and has the rest done.
public final class CommandLineStart<C extends Core> {
    private final Program<C> program;
    private final Terminal terminal;
    private final HostProcess host;

    public CommandLineStart(Program<C> program) {
        this(program, LocalTerminal.ofProcess(), HostProcess.own());
    }

    CommandLineStart(Program<C> program, Terminal terminal, HostProcess host) {
        this.program = program;
        this.terminal = terminal;
        this.host = host;
    }

    /// Does what the arguments say, to its end; the status for the process to end with.
    public int run(String... arguments) {
        var tree = tree(program, terminal);
        return tree.execute(List.of(arguments), parsed -> decide(parsed, tree, List.of(arguments)));
    }

    /// All commands, to read arguments with and not to run.
    static <C extends Core> CommandTree tree(Program<C> program, Terminal terminal) {
        Supplier<C> none = CommandLineStart::tooEarly;
        var console = new Console(terminal, none);
        var commands = new ArrayList<>(program.commands(none, console));
        commands.add(new EventsCommand(console, new EventJournal()));
        commands.add(new OpenCommand());
        return new CommandTree(commands, console);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // it returns nothing
    private static <C> C tooEarly() {
        throw new IllegalStateException("arguments are only read here");
    }

    private int decide(ParseResult parsed, CommandTree tree, List<String> arguments) {
        var command = parsed.asCommandLineList().getLast().getCommandSpec();
        if (CommandTree.isHelpRequested(parsed) || !CommandTree.isRunnable(command, tree.root())) {
            return new RunLast().execute(parsed);
        }
        var link = link(command, tree.root());
        if (link.size() > 1 || !link.stream().allMatch(OpenCommand::isLink)) {
            return tree.notUnderstood(link);
        }
        var named =
                !(command.userObject() instanceof OpenCommand)
                        && command.userObject() != tree.root();
        if (named && tree.root().headless()) return tree.wrong("command.headlessAlone");
        if (tree.root().hidden() && (named || tree.root().headless())) {
            return tree.wrong("command.hiddenAlone");
        }
        if (arguments.stream().anyMatch(each -> each.indexOf('\uFFFD') >= 0)) {
            return tree.wrong("command.locale");
        }
        return tree.guarded(() -> run(named, tree.root(), link, arguments));
    }

    /// What stands where a link may: at most one word that is one, else the person meant something
    /// else.
    private static List<String> link(CommandSpec command, RootCommand root) {
        if (command.userObject() instanceof OpenCommand open) return List.of(open.link());
        return command.userObject() == root ? root.rest() : List.of();
    }

    private int run(boolean named, RootCommand root, List<String> link, List<String> arguments) {
        var profile = root.profile().map(Profile::new).orElseGet(Profile::standard);
        var run = new ProfileRun<>(program, profile, terminal, host);
        if (named) return run.command(arguments);
        if (root.headless()) return run.headless();
        var window = root.hidden() ? WindowLink.hidden() : WindowLink.shown();
        return run.window(window, String.join("", link));
    }
}
