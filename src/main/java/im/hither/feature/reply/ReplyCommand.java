package im.hither.feature.reply;

import im.hither.domain.ChatMessage;
import im.hither.domain.Event;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.feature.message.Messages;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.MessageLine;
import im.hither.terminal.MessageOption;
import im.hither.terminal.Watch;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `reply`: answers a message and prints the answer's line.
@Command(name = "reply")
public final class ReplyCommand implements Runnable {

    private final Supplier<? extends Messages> messages;
    private final Console console;

    @Mixin private final MessageOption about = new MessageOption();

    @Parameters(index = "1", paramLabel = "TEXT")
    private String text = "";

    public ReplyCommand(Supplier<? extends Messages> messages, Console console) {
        this.messages = messages;
        this.console = console;
    }

    @Override
    public void run() {
        var target = about.message(console, messages.get()::message);
        if (text.isBlank()) throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.emptyText");
        try (var watch = new Watch(console.program())) {
            var id = messages.get().answer(target.id(), target.conversation(), text);
            var stored = watch.stored(console, event -> stored(event, id));
            var known = messages.get().message(stored.id()).orElse(stored);
            console.print(new MessageLine(console.texts()).of(known));
        }
    }

    private Optional<ChatMessage> stored(Event event, SentId id) {
        return switch (event) {
            case MessageStored(_, _, var message) when message.sentId().equals(Optional.of(id)) ->
                    Optional.of(message);
            case NotStored lost when lost.id().equals(id) -> throw console.failure(lost.problem());
            default -> Optional.empty();
        };
    }
}
