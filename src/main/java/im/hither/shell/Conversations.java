package im.hither.shell;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.TimelineEvent;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// Makes the two halves of an open conversation, so that the window does not know how they are
/// made.
@FunctionalInterface
public interface Conversations {
    /// @param name what the other side is called
    Open open(ConversationId conversation, String name);

    /// Hears of every conversation, whether it is open or not.
    default void apply(TimelineEvent event) {}

    /// Keys of people are known now that were not.
    default void keysChanged() {}

    /// What happens when somebody wants to say a text elsewhere.
    default void onForward(Consumer<String> action) {}

    /// Puts a text below what is typed in a conversation, open or not.
    default void put(ConversationId conversation, String text) {}

    /// Panes with what one can choose about conversations.
    default List<Region> settings() {
        return List.of();
    }

    /// An open conversation, until it is closed.
    interface Open {
        /// What was said; may be the same node as that of the conversation before.
        Region timeline();

        /// What is being said.
        Region composer();

        void apply(TimelineEvent event);

        /// Keys of people are known now that were not.
        default void keysChanged() {}

        /// The other side is called something else now.
        void rename(String name);

        /// Shows this message in its place.
        void find(MessageId message);

        /// What happens when somebody wants to delete a message.
        void onDelete(Consumer<MessageId> action);

        /// What happens when somebody wants to remove what another one said in a room.
        default void onRemove(Consumer<ChatMessage> action) {}

        /// What happens when somebody wants to compare keys.
        default void onCompareKeys(Runnable action) {}

        /// Puts the keyboard where one types.
        void focus();

        void close();
    }
}
