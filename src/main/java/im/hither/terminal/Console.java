package im.hither.terminal;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.StorageProblem;
import im.hither.text.Addresses;
import im.hither.text.ProblemTexts;
import im.hither.text.Texts;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// What a command sees of the person who typed it and of the program it runs in. One for each
/// command that is run.
public final class Console {
    private final Terminal terminal;
    private final Supplier<? extends RunningProgram> program;
    private final Texts texts;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    public Console(Terminal terminal, Supplier<? extends RunningProgram> program) {
        this.terminal = terminal;
        this.program = program;
        this.texts = new Texts(terminal.locale());
    }

    public Terminal terminal() {
        return terminal;
    }

    public RunningProgram program() {
        return program.get();
    }

    public Texts texts() {
        return texts;
    }

    /// Why an account is not online, in one sentence.
    public String sentence(ConnectionProblem problem) {
        return new ProblemTexts(texts, ProblemTexts.Place.COMMAND_LINE).sentence(problem);
    }

    /// A line on standard output: a JSON object with `--json`, words without.
    public void print(Line line) {
        terminal.print(json ? line.json() : PlainText.of(line.words()));
    }

    /// What a command throws to end with this status and the text under the key.
    public CommandFailure failure(ExitStatus status, String key, Object... arguments) {
        return new CommandFailure(status, texts.text(key, arguments));
    }

    /// What a command throws to end because the profile cannot be written or read.
    public CommandFailure failure(StorageProblem problem) {
        return new CommandFailure(
                ExitStatus.PROFILE_UNUSABLE,
                new ProblemTexts(texts, ProblemTexts.Place.COMMAND_LINE).sentence(problem));
    }

    /// Standard input to its end.
    ///
    /// @throws CommandFailure when it cannot be read
    public String input(int limit) {
        return read(() -> terminal.input(limit));
    }

    /// The first line of standard input, typed unseen where that is a keyboard.
    ///
    /// @throws CommandFailure when there is none
    public char[] secret(String question) {
        return read(() -> terminal.secret(question));
    }

    /// A file's text.
    ///
    /// @throws CommandFailure when it cannot be read
    public String file(String path, int limit) {
        return read(() -> terminal.file(path, limit));
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException failure) {
            throw new CommandFailure(
                    ExitStatus.WRONG_ARGUMENTS, String.valueOf(failure.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /// Somebody's address, or a server's, without a resource.
    ///
    /// @throws CommandFailure when the text is none
    public BareJid address(String text) {
        if (text.contains("/")) {
            throw failure(ExitStatus.WRONG_ARGUMENTS, "command.resource", text);
        }
        return Addresses.read(text)
                .or(() -> server(text))
                .orElseThrow(() -> failure(ExitStatus.WRONG_ARGUMENTS, "command.noAddress", text));
    }

    /// A server's has a dot; a single word is more likely a name that lost its server.
    private static Optional<BareJid> server(String text) {
        return Optional.of(text)
                .filter(name -> name.contains(".") && !name.contains("@"))
                .map(JidCreate::domainBareFromOrNull);
    }

    /// An address that has a name before the `@`, as accounts have.
    ///
    /// @throws CommandFailure when the text is none
    public EntityBareJid accountAddress(String text) {
        if (address(text) instanceof EntityBareJid address) return address;
        throw failure(ExitStatus.WRONG_ARGUMENTS, "command.noAddress", text);
    }
}
