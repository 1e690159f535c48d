package im.hither.feature.retention;

import im.hither.domain.Conversation;
import im.hither.domain.MessageId;
import im.hither.terminal.AccountOption;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `history delete`: takes messages away, on this computer alone.
@Command(name = "delete")
public final class HistoryDeleteCommand implements Runnable {
    private final Supplier<? extends Keeping> keeping;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS")
    private String address = "";

    @Parameters(index = "1", paramLabel = "MESSAGE-ID", arity = "0..1")
    private @Nullable String message;

    @Option(names = "--before", paramLabel = "DATE")
    private @Nullable String before;

    @Mixin private final AccountOption account = new AccountOption();

    public HistoryDeleteCommand(Supplier<? extends Keeping> keeping, Console console) {
        this.keeping = keeping;
        this.console = console;
    }

    @Override
    public void run() {
        if (message != null && before != null) throw wrong("command.delete.both");
        var with = console.address(address);
        var conversation = console.program().conversation(account.one(console).id(), with);
        int count = conversation.map(found -> keeping.get().delete(deletion(found))).orElse(0);
        if (message != null && count == 0) throw wrong("command.noMessage", message);
        console.print(
                new Line()
                        .with("address", with)
                        .with("deleted", count)
                        .words(console.texts().count("command.deleted", count)));
    }

    private Deletion deletion(Conversation conversation) {
        if (message != null) return new Deletion.One(conversation.id(), id(message));
        if (before == null) return new Deletion.All(conversation.id());
        try {
            var day = LocalDate.parse(before).atStartOfDay(ZoneId.systemDefault());
            return new Deletion.OlderThan(conversation.id(), day.toInstant());
        } catch (DateTimeException noDay) {
            throw wrong("command.noDate", before);
        }
    }

    private MessageId id(String text) {
        try {
            return new MessageId(Long.parseLong(text));
        } catch (NumberFormatException _) {
            throw wrong("command.noMessage", text);
        }
    }

    private CommandFailure wrong(String key, Object... arguments) {
        return console.failure(ExitStatus.WRONG_ARGUMENTS, key, arguments);
    }
}
