package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import java.util.Optional;

/// Removes messages of others from rooms, one after the other, each when the one before was
/// answered.
final class Moderating {
    private final RoomTools tools;
    private final RoomBook book;
    private final RoomQuestions questions;
    private final ModerationRepository messages = new ModerationRepository();

    Moderating(RoomTools tools, RoomBook book, RoomQuestions questions) {
        this.tools = tools;
        this.book = book;
        this.questions = questions;
    }

    boolean mayDoSo(ConversationId conversation) {
        return questions.stored(conversation).map(book::take).filter(ActiveRoom::inside).stream()
                .anyMatch(room ->
                        room.features().moderation()
                                && room.ourselves()
                                        .filter(us -> us.role() == RoomRole.MODERATOR)
                                        .isPresent());
    }

    Reply<Integer> remove(
            ConversationId conversation, MessageId message, boolean all, Optional<String> reason) {
        var room = questions.stored(conversation);
        if (room.isEmpty()) {
            return new Reply.Refused<>(Reply.Refusal.NOT_FOUND, Optional.empty());
        }
        var told = book.features(room.get());
        if (!told.moderation()) {
            return new Reply.Refused<>(Reply.Refusal.NOT_SUPPORTED, Optional.empty());
        }
        var ids =
                tools.database()
                        .read(snapshot ->
                                all
                                        ? messages.byAuthorOf(snapshot, message)
                                        : messages.id(snapshot, message));
        if (ids.isEmpty()) {
            return new Reply.Refused<>(Reply.Refusal.NOT_FOUND, Optional.empty());
        }
        for (var id : ids) {
            var answer =
                    questions.ask(
                            conversation,
                            address -> ModerateProtocol.remove(address, told, id, reason));
            var gone = all && AdminProtocol.isNotFound(answer); // somebody was faster
            if (!gone
                    && AdminProtocol.reply(answer)
                            instanceof Reply.Refused<Boolean>(var why, var words)) {
                return new Reply.Refused<>(why, words);
            }
        }
        return new Reply.Given<>(ids.size());
    }
}
