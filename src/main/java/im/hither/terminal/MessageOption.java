package im.hither.terminal;

import im.hither.domain.ChatMessage;
import im.hither.domain.MessageId;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Parameters;

/// The message a command is about, by the id that `history` prints.
public final class MessageOption {
    @Parameters(index = "0", paramLabel = "MESSAGE-ID")
    private String id = "";

    /// The message.
    ///
    /// @throws CommandFailure when there is none
    public ChatMessage message(Console console, Function<MessageId, Optional<ChatMessage>> find) {
        return parsed().flatMap(find)
                .orElseThrow(
                        () -> console.failure(ExitStatus.WRONG_ARGUMENTS, "command.noMessage", id));
    }

    private Optional<MessageId> parsed() {
        try {
            return Optional.of(new MessageId(Long.parseLong(id)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
