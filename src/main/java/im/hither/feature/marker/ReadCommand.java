package im.hither.feature.marker;

import im.hither.domain.Conversation;
import im.hither.domain.Event;
import im.hither.domain.Position;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.feature.message.Messages;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Line;
import im.hither.terminal.Watch;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `read`: everything in a conversation was read.
@Command(name = "read")
public final class ReadCommand implements Runnable {

    private final Supplier<? extends Messages> messages;
    private final Console console;

    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Mixin private final AccountOption account = new AccountOption();

    public ReadCommand(Supplier<? extends Messages> messages, Console console) {
        this.messages = messages;
        this.console = console;
    }

    @Override
    public void run() {
        var with = console.address(address);
        console.program().conversation(account.one(console).id(), with).ifPresent(this::read);
        console.print(
                new Line()
                        .with("address", with)
                        .with("unread", 0)
                        .words(console.texts().text("command.read", with)));
    }

    private void read(Conversation conversation) {
        if (messages.get().unread(conversation.id()) == 0) return;
        try (var watch = new Watch(console.program())) {
            messages.get().read(conversation.id(), Position.END);
            var _ = watch.stored(console, event -> moved(event, conversation));
        }
    }

    private static Optional<Boolean> moved(Event event, Conversation conversation) {
        return event instanceof ReadMoved(var id, _, _, _) && id.equals(conversation.id())
                ? Optional.of(true)
                : Optional.empty();
    }
}
