package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
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
import picocli.CommandLine.Parameters;

/// `correct`: gives a message of ours another text and prints its line.
@Command(name = "correct")
public final class CorrectCommand implements Runnable {

    private final Function<MessageId, Optional<ChatMessage>> messages;
    private final Supplier<? extends Editing> editing;
    private final Console console;

    @Mixin private final MessageOption about = new MessageOption();

    @Parameters(index = "1", paramLabel = "TEXT")
    private String text = "";

    public CorrectCommand(
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
        if (text.isBlank()) throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.emptyText");
        if (!Changeable.isOut(message)) throw console.failure(ExitStatus.REFUSED, "command.notOut");
        if (!Changeable.canCorrect(message)) {
            throw console.failure(ExitStatus.REFUSED, "command.notCorrectable");
        }
        if (message.content().equals(new Body(text))) {
            print(message);
            return;
        }
        try (var watch = new Watch(console.program())) {
            editing.get().correct(message.id(), text);
            print(watch.stored(console, event -> corrected(event, message)));
        }
    }

    private static Optional<ChatMessage> corrected(Event event, ChatMessage message) {
        return event instanceof MessageStored(_, _, var now) && now.id().equals(message.id())
                ? Optional.of(now)
                : Optional.empty();
    }

    private void print(ChatMessage message) {
        var known = messages.apply(message.id()).orElse(message);
        console.print(new MessageLine(console.texts()).of(known));
    }
}
