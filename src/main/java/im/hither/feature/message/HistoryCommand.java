package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.terminal.AccountOption;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.MessageLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `history`: what was said with somebody, as far as it is held here, oldest first.
@Command(name = "history")
public final class HistoryCommand implements Runnable {
    private static final int PAGE = 200;

    private final Supplier<? extends Messages> messages;
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", arity = "0..1") // what can be done to it has its own
    private @Nullable String address;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    @Option(names = "--before", paramLabel = "MESSAGE-ID")
    private @Nullable String before;

    @Mixin private final AccountOption account = new AccountOption();

    public HistoryCommand(Supplier<? extends Messages> messages, Console console) {
        this.messages = messages;
        this.console = console;
    }

    @Override
    public void run() {
        if (address == null) {
            throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.history.whose");
        }
        var with = console.address(address);
        if (limit < 1) throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.limit");
        var conversation = console.program().conversation(account.one(console).id(), with);
        var lines = new MessageLine(console.texts());
        conversation.map(this::read).ifPresent(all -> print(lines, all));
    }

    private void print(MessageLine lines, Deque<ChatMessage> all) {
        if (all.isEmpty()) return;
        var markers = messages.get().markers(all.getFirst().conversation());
        all.forEach(message -> console.print(lines.of(message, markers)));
    }

    /// The stretch that was asked for, page by page from its newest end.
    private Deque<ChatMessage> read(Conversation conversation) {
        var all = new ArrayDeque<ChatMessage>();
        var from = start(conversation.id());
        while (all.size() < limit) {
            var page =
                    messages.get()
                            .before(conversation.id(), from, Math.min(PAGE, limit - all.size()))
                            .items();
            if (page.isEmpty()) break;
            page.reversed().forEach(all::addFirst);
            from = page.getFirst().position();
        }
        return all;
    }

    private Position start(ConversationId conversation) {
        return before == null ? Position.END : position(before, conversation);
    }

    private Position position(String id, ConversationId conversation) {
        return parsed(id)
                .flatMap(messages.get()::message)
                .filter(message -> message.conversation().equals(conversation))
                .map(ChatMessage::position)
                .orElseThrow(() -> unknown(id));
    }

    private CommandFailure unknown(String id) {
        return console.failure(ExitStatus.WRONG_ARGUMENTS, "command.noMessage", id);
    }

    private static Optional<MessageId> parsed(String id) {
        try {
            return Optional.of(new MessageId(Long.parseLong(id)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
