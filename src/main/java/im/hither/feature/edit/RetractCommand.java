package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Event;
import im.hither.domain.MessageId;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.MessageLine;
import im.hither.terminal.MessageOption;
import im.hither.terminal.Watch;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `retract`: takes a message of ours back and prints its line.
@Command(name = "retract")
public final class RetractCommand implements Runnable {

    private final Function<MessageId, Optional<ChatMessage>> messages;
    private final Supplier<? extends Editing> editing;
    private final Console console;

    @Mixin private final MessageOption about = new MessageOption();

    public RetractCommand(
            Function<MessageId, Optional<ChatMessage>> messages,
            Supplier<? extends Editing> editing,
            Console console) {
        this.messages = messages;
        this.editing = editing;
        this.console = console;
    }

    @Override
    public void run() {
        var message = about.message(console, messages);
        if (message.content() instanceof Retracted) {
            print(message);
            return;
        }
        if (!Changeable.isOut(message)) throw console.failure(ExitStatus.REFUSED, "command.notOut");
        if (!Changeable.canRetract(message)) {
            throw console.failure(ExitStatus.REFUSED, "command.notRetractable");
        }
        try (var watch = new Watch(console.program())) {
            editing.get().retract(message.id());
            print(watch.stored(console, event -> retracted(event, message)));
        }
    }

    private static Optional<ChatMessage> retracted(Event event, ChatMessage message) {
        return event instanceof MessageStored(_, _, var now)
                        && now.id().equals(message.id())
                        && now.content() instanceof Retracted
                ? Optional.of(now)
                : Optional.empty();
    }

    private void print(ChatMessage message) {
        console.print(new MessageLine(console.texts()).of(message));
    }
}
