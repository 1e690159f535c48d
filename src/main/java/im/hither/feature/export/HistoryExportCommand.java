package im.hither.feature.export;

import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.terminal.AccountOption;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `history export`: writes messages into a file.
@Command(name = "export")
public final class HistoryExportCommand implements Runnable {
    private final Supplier<? extends Exporting> exporting;
    private final Console console;

    @Parameters(paramLabel = "[ADDRESS] FILE", arity = "1..2")
    private List<String> words = List.of();

    @Option(names = "--format", paramLabel = "jsonl|text|html", required = true)
    private ExportFormat format = ExportFormat.JSONL;

    @Mixin private final AccountOption account = new AccountOption();

    public HistoryExportCommand(Supplier<? extends Exporting> exporting, Console console) {
        this.exporting = exporting;
        this.console = console;
    }

    @Override
    public void run() {
        var file = file(words.getLast());
        var only = words.size() == 1 ? Optional.<ConversationId>empty() : conversation();
        try {
            var sheet = format.sheet(console.texts(), ZoneId.systemDefault());
            int count = exporting.get().export(only, sheet, file);
            console.print(
                    new Line()
                            .with("file", file)
                            .with("messages", count)
                            .words(console.texts().count("command.exported", count, file)));
        } catch (IOException failure) {
            throw console.failure(ExitStatus.REFUSED, "command.export.failed", file);
        }
    }

    private Optional<ConversationId> conversation() {
        var with = console.address(words.getFirst());
        var found = console.program().conversation(account.one(console).id(), with);
        return Optional.of(
                found.map(Conversation::id)
                        .orElseThrow(() -> wrong("command.export.nothing", with)));
    }

    /// Another process may do it, which stands in another folder.
    private Path file(String text) {
        try {
            var path = Path.of(text);
            if (path.isAbsolute()) return path;
        } catch (InvalidPathException none) {
            // said below
        }
        throw wrong("command.wholePath", text);
    }

    private CommandFailure wrong(String key, Object... arguments) {
        return console.failure(ExitStatus.WRONG_ARGUMENTS, key, arguments);
    }
}
