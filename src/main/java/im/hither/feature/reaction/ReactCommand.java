package im.hither.feature.reaction;

import im.hither.domain.Detail;
import im.hither.domain.Event;
import im.hither.domain.MessageId;
import im.hither.domain.Reaction;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.message.Messages;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.MessageLine;
import im.hither.terminal.MessageOption;
import im.hither.terminal.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `react`: leaves exactly these emoji of ours under a message, and prints its line.
@Command(name = "react")
public final class ReactCommand implements Runnable {

    private final Supplier<? extends Messages> messages;
    private final Supplier<? extends Reacting> reacting;
    private final Console console;

    @Mixin private final MessageOption about = new MessageOption();

    @Parameters(index = "1..*", paramLabel = "EMOJI", arity = "0..*")
    private List<String> emoji = new ArrayList<>();

    public ReactCommand(
            Supplier<? extends Messages> messages,
            Supplier<? extends Reacting> reacting,
            Console console) {
        this.messages = messages;
        this.reacting = reacting;
        this.console = console;
    }

    @Override
    public void run() {
        var message = about.message(console, messages.get()::message);
        var wanted = emoji.stream().distinct().toList();
        wanted.stream()
                .filter(each -> !Emoji.isOne(each))
                .findFirst()
                .ifPresent(none -> {
                    throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.noEmoji", none);
                });
        if (!own(message.details().of(Detail.Reactions.class)).equals(wanted)) {
            react(message.id(), wanted);
        }
        messages.get()
                .message(message.id())
                .ifPresent(now -> console.print(new MessageLine(console.texts()).of(now)));
    }

    private void react(MessageId message, List<String> wanted) {
        try (var watch = new Watch(console.program())) {
            reacting.get().react(message, wanted);
            var _ = watch.stored(console, event -> reacted(event, message, wanted));
        }
    }

    private static Optional<Boolean> reacted(Event event, MessageId message, List<String> wanted) {
        return event instanceof DetailChanged(_, _, var id, Detail.Reactions now)
                        && id.equals(message)
                        && own(Optional.of(now)).equals(wanted)
                ? Optional.of(true)
                : Optional.empty();
    }

    private static List<String> own(Optional<Detail.Reactions> reactions) {
        return reactions.stream()
                .flatMap(all -> all.all().stream())
                .filter(reaction -> reaction.from().own())
                .map(Reaction::emoji)
                .toList();
    }
}
