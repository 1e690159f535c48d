package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.SessionManager;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Reaches a room by its conversation: asks it and waits for the answer, or does something with it
/// on its account's thread.
final class RoomQuestions {
    private final RoomTools tools;
    private final RoomBook book;
    private final SessionManager sessions;
    private final QuestionProtocol questions;

    RoomQuestions(RoomTools tools, RoomBook book, SessionManager sessions) {
        this.tools = tools;
        this.book = book;
        this.sessions = sessions;
        this.questions = new QuestionProtocol(sessions);
    }

    /// The room as it is remembered.
    Optional<RoomRepository.StoredRoom> stored(ConversationId conversation) {
        return tools.database().read(snapshot -> tools.repository().room(snapshot, conversation));
    }

    Answer ask(ConversationId conversation, QuestionProtocol.About question) {
        return stored(conversation)
                .map(room -> questions.ask(room.account(), room.address(), question))
                .orElseGet(() -> new Answer.None("no such room"));
    }

    void command(ConversationId conversation, BiConsumer<AccountLink, ActiveRoom> command) {
        stored(conversation)
                .ifPresent(stored ->
                        sessions.link(stored.account())
                                .ifPresent(link ->
                                        link.submit(
                                                () -> command.accept(link, book.take(stored)))));
    }
}
