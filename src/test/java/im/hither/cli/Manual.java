package im.hither.cli;

import im.hither.testing.FakeTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// The manual page and the completion for bash, written from the commands themselves, so that they
/// cannot differ from what the program does.
public final class Manual {
    private static final String TAIL =
            """
            .SH EXIT STATUS
            .TP
            .B 0
            done
            .TP
            .B 1
            the server or the other side refused, or the result is negative
            .TP
            .B 2
            wrong arguments
            .TP
            .B 3
            not online
            .TP
            .B 4
            timed out
            .TP
            .B 5
            the profile is damaged or cannot be written
            .TP
            .B 6
            another process holds the profile
            .SH FILES
            .TP
            .I $XDG_DATA_HOME/hither
            The profile: accounts, messages and keys. Without the variable ~/.local/share/hither.
            """;

    private final CommandLine root;

    private Manual(CommandLine root) {
        this.root = root;
    }

    /// Writes `man/man1/hither.1` and `bash-completion/completions/hither` below the folder.
    public static void write(Program<?> program, String version, Path folder) throws IOException {
        var terminal = new FakeTerminal(Locale.ENGLISH);
        var manual = new Manual(CommandLineStart.tree(program, terminal).line());
        put(folder.resolve("man/man1/hither.1"), manual.page(version));
        put(
                folder.resolve("bash-completion/completions/hither"),
                AutoComplete.bash("hither", manual.root));
    }

    private static void put(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String page(String version) {
        var spec = root.getCommandSpec();
        var commands =
                below(root)
                        .map(Manual::command)
                        .collect(Collectors.joining("", ".SH COMMANDS\n", ""));
        return head(version, words(spec.usageMessage().description()))
                + arguments(spec, false)
                + commands
                + TAIL;
    }

    private static String head(String version, String description) {
        return """
        .TH HITHER 1 "" "Hither %s" "User Commands"
        .SH NAME
        hither \\- chat with people at any XMPP server
        .SH SYNOPSIS
        .B hither
        .RI [ OPTIONS ]
        .RI [ COMMAND ]
        .SH DESCRIPTION
        %s
        .SH OPTIONS
        """
                .formatted(version, description);
    }

    /// The commands that do something, each before what is below it.
    private static Stream<CommandSpec> below(CommandLine line) {
        return line.getSubcommands().values().stream()
                .distinct()
                .flatMap(each -> Stream.concat(Stream.of(each.getCommandSpec()), below(each)));
    }

    private static String command(CommandSpec spec) {
        return ".SS %s\n%s\n%s"
                .formatted(
                        text(synopsis(spec)),
                        words(spec.usageMessage().description()),
                        arguments(spec, true));
    }

    private static String synopsis(CommandSpec spec) {
        return Stream.concat(
                        Stream.of(spec.qualifiedName(" ")),
                        spec.positionalParameters().stream()
                                .filter(each -> !each.hidden())
                                .map(ArgSpec::paramLabel))
                .collect(Collectors.joining(" "));
    }

    /// @param own leave out what every command inherits
    private static String arguments(CommandSpec spec, boolean own) {
        var positions =
                spec.positionalParameters().stream()
                        .filter(each -> !each.hidden())
                        .map(each -> item(each.paramLabel(), each));
        var options =
                spec.options().stream()
                        .filter(each -> !each.hidden() && !(own && each.inherited()))
                        .map(each -> item(label(each.names(), each), each));
        return Stream.concat(positions, options).collect(Collectors.joining());
    }

    private static String label(String[] names, ArgSpec argument) {
        var value = argument.arity().max() == 0 ? "" : " " + argument.paramLabel();
        return String.join(", ", names) + value;
    }

    private static String item(String label, ArgSpec argument) {
        return ".TP\n.B %s\n%s\n".formatted(text(label), words(argument.description()));
    }

    private static String words(String[] description) {
        return List.of(description).stream()
                .map(each -> text(each.replace("%n", " ").replace("%%", "%")))
                .collect(Collectors.joining(" "));
    }

    /// Text as roff takes it literally.
    private static String text(String plain) {
        var escaped = plain.replace("\\", "\\e").replace("-", "\\-").strip();
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
