package im.hither.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.account.AccountCommands;
import im.hither.feature.account.StatusCommand;
import im.hither.feature.account.WaitCommand;
import im.hither.feature.chatlist.ConversationsCommand;
import im.hither.feature.contact.ContactCommands;
import im.hither.feature.message.Cover;
import im.hither.feature.message.HistoryCommand;
import im.hither.feature.message.SendCommand;
import im.hither.feature.notify.NotifyCommand;
import im.hither.feature.room.RoomCommands;
import im.hither.feature.trust.CodeCommand;
import im.hither.feature.trust.TrustCommand;
import im.hither.feature.trust.VerifyCommand;
import im.hither.terminal.Console;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.FakeTerminal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// Whoever adds a command or an option also says in both languages what it is for.
class HelpTest {
    private static CommandTree tree(Locale language) {
        var console = new Console(new FakeTerminal(language), FakeRunningProgram::new);
        return new CommandTree(
                List.of(
                        new AccountCommands(HelpTest::none, console),
                        new StatusCommand(console),
                        new WaitCommand(HelpTest::none, console),
                        new ContactCommands(HelpTest::none, console),
                        new RoomCommands(HelpTest::none, console),
                        new NotifyCommand(
                                HelpTest::none,
                                HelpTest::none,
                                HelpTest::none,
                                console,
                                Clock.systemUTC()),
                        new SendCommand(
                                HelpTest::none, (_, _) -> {}, _ -> false, _ -> Cover.NONE, console),
                        new HistoryCommand(HelpTest::none, console),
                        new ConversationsCommand(HelpTest::none, _ -> false, console),
                        new TrustCommand(HelpTest::none, console),
                        new CodeCommand(HelpTest::none, console),
                        new VerifyCommand(HelpTest::none, console),
                        new EventsCommand(console, new EventJournal()),
                        new OpenCommand()),
                console);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // it returns nothing
    private static <T> T none() {
        throw new IllegalStateException("help needs no services");
    }

    private static Stream<CommandSpec> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }

    /// What is said about each command, option and argument, by its place.
    private static List<String> said(Locale language) {
        return commands(tree(language).line()).flatMap(HelpTest::said).toList();
    }

    private static Stream<String> said(CommandSpec command) {
        var name = command.qualifiedName(" ");
        return Stream.concat(
                Stream.of(line(name, command.usageMessage().description())),
                command.args().stream().map(each -> line(name, each)));
    }

    private static String line(String command, ArgSpec argument) {
        return line(command + " " + argument.paramLabel() + argument, argument.description());
    }

    private static String line(String place, String[] description) {
        return place + " = " + Arrays.stream(description).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingIsExplained(String language) {
        assertThat(said(Locale.of(language)))
                .hasSizeGreaterThan(60)
                .allMatch(line -> line.endsWith("."));
    }

    @Test
    void germanIsGerman() {
        assertThat(said(Locale.GERMAN)).doesNotContainAnyElementsOf(said(Locale.ENGLISH));
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyHelpFitsTheScreen(Locale language) {
        Function<CommandSpec, String> usage =
                command -> requireNonNull(command.commandLine()).getUsageMessage();

        assertThat(commands(tree(language).line()).map(usage).flatMap(String::lines))
                .allMatch(line -> line.length() <= 100);
    }
}
