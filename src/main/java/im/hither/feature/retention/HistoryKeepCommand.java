package im.hither.feature.retention;

import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `history keep`: for how many days messages stay on this computer.
@Command(name = "keep")
public final class HistoryKeepCommand implements Runnable {
    private static final String FOREVER = "forever";
    private static final String DEFAULT = "default";
    private static final int LONGEST = 36_500;

    private final Supplier<? extends Keeping> keeping;
    private final Console console;

    @Parameters(paramLabel = "[ADDRESS] DAYS", arity = "1..2")
    private List<String> words = List.of();

    @Mixin private final AccountOption account = new AccountOption();

    public HistoryKeepCommand(Supplier<? extends Keeping> keeping, Console console) {
        this.keeping = keeping;
        this.console = console;
    }

    @Override
    public void run() {
        var days = days(words.getLast());
        var conversation = words.size() == 1 ? Optional.<ConversationId>empty() : conversation();
        int count = keeping.get().keep(conversation, days);
        console.print(
                new Line()
                        .with("address", words.size() == 1 ? null : words.getFirst())
                        .with("days", days.filter(number -> number > 0))
                        .with("deleted", count)
                        .words(console.texts().count("command.deleted", count)));
    }

    private Optional<ConversationId> conversation() {
        var with = console.address(words.getFirst());
        var owner = account.one(console).id();
        return Optional.of(
                console.program()
                        .conversation(owner, with)
                        .map(Conversation::id)
                        .orElseGet(() -> console.program().open(owner, with)));
    }

    /// `forever` for one conversation is an exception from what is chosen for all.
    private Optional<Integer> days(String word) {
        if (word.equals(DEFAULT)) return Optional.empty();
        if (word.equals(FOREVER)) return Optional.of(0);
        try {
            var days = Integer.parseInt(word);
            if (days > 0 && days <= LONGEST) return Optional.of(days);
        } catch (NumberFormatException none) {
            // said below
        }
        throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.keep.days", word);
    }
}
