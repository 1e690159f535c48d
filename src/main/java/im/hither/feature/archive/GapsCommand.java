package im.hither.feature.archive;

import im.hither.domain.Account;
import im.hither.domain.Conversation;
import im.hither.domain.Gap;
import im.hither.feature.message.Anchor;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Line;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `gaps`: a line for each stretch of a conversation that is known to be missing, oldest first;
/// nothing when it is complete.
@Command(name = "gaps")
public final class GapsCommand implements Runnable {
    private final Supplier<? extends History> history;
    private final Console console;

    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Mixin private final AccountOption option = new AccountOption();

    public GapsCommand(Supplier<? extends History> history, Console console) {
        this.history = history;
        this.console = console;
    }

    @Override
    public void run() {
        var with = console.address(address);
        var account = option.one(console);
        var conversation = console.program().conversation(account.id(), with);
        if (conversation.isEmpty()) return;
        for (var gap : history.get().gaps(conversation.get().id())) {
            console.print(line(account, conversation.get(), gap));
        }
    }

    private Line line(Account account, Conversation conversation, Gap gap) {
        var edges = history.get().edges(conversation.id(), gap);
        return new Line()
                .with("account", account.address())
                .with("address", conversation.address())
                .with("after", edges.before().map(Anchor::at))
                .with("after_id", edges.before().flatMap(Anchor::archiveId))
                .with("before", edges.after().map(Anchor::at))
                .with("before_id", edges.after().flatMap(Anchor::archiveId))
                .words(words(edges));
    }

    private String words(Edges edges) {
        Optional<String> after = edges.before().map(anchor -> anchor.at().toString());
        Optional<String> before = edges.after().map(anchor -> anchor.at().toString());
        if (after.isPresent() && before.isPresent()) {
            return console.texts().text("command.gap", after.get(), before.get());
        }
        return before.map(time -> console.texts().text("command.gapBefore", time))
                .or(() -> after.map(time -> console.texts().text("command.gapAfter", time)))
                .orElseGet(() -> console.texts().text("command.gapAll"));
    }
}
