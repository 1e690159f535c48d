package im.hither.feature.message;

import im.hither.concurrent.SerialThread;
import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.session.AccountLink;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Takes commands to the account they belong to: found on the application's thread, one after the
/// other, so their order stays; then run on the account's.
public final class MessageTasks {
    private final Database database;
    private final SerialThread application;
    private final SessionManager sessions;
    private final ConversationRepository conversations;
    private final MessageRepository messages;

    public MessageTasks(
            Database database,
            SerialThread application,
            SessionManager sessions,
            ConversationRepository conversations,
            MessageRepository messages) {
        this.database = database;
        this.application = application;
        this.sessions = sessions;
        this.conversations = conversations;
        this.messages = messages;
    }

    /// Does something about a conversation.
    public void in(ConversationId id, BiConsumer<AccountLink, Conversation> task) {
        application.submit(() -> withLink(id, task));
    }

    /// Does something about a message, as it is by then; nothing where it is gone.
    public void about(MessageId id, Task task) {
        application.submit(() ->
                message(id)
                        .ifPresent(found ->
                                withLink(
                                        found.conversation(),
                                        (link, conversation) ->
                                                message(id)
                                                        .ifPresent(now ->
                                                                task.run(
                                                                        link,
                                                                        conversation,
                                                                        now)))));
    }

    private Optional<ChatMessage> message(MessageId id) {
        return database.read(snapshot -> messages.message(snapshot, id));
    }

    private void withLink(ConversationId id, BiConsumer<AccountLink, Conversation> task) {
        var found = database.read(snapshot -> conversations.conversation(snapshot, id));
        found.flatMap(conversation -> sessions.link(conversation.account()))
                .ifPresent(link -> link.submit(() -> task.accept(link, found.get())));
    }

    /// What is to be done about a message.
    @FunctionalInterface
    public interface Task {
        void run(AccountLink link, Conversation conversation, ChatMessage message);
    }
}
