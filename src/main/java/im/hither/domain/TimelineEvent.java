package im.hither.domain;

import java.util.List;
import java.util.Optional;

/// What happened in a conversation.
public sealed interface TimelineEvent extends Event {
    ConversationId conversation();

    /// A message is new, or stands elsewhere or shows something else than before.
    record MessageStored(ConversationId conversation, long commit, ChatMessage message)
            implements TimelineEvent {}

    record DeliveryChanged(
            ConversationId conversation, long commit, MessageId message, DeliveryState delivery)
            implements TimelineEvent {}

    /// Something about a message is new or different; it stands in place of what was known of its
    /// kind.
    record DetailChanged(ConversationId conversation, long commit, MessageId message, Detail detail)
            implements TimelineEvent {}

    /// A message is no longer there: it turned out to be part of another one, or was deleted.
    record MessageRemoved(ConversationId conversation, long commit, MessageId message)
            implements TimelineEvent {}

    /// Somebody has seen more.
    record MarkerMoved(ConversationId conversation, long commit, Marker marker)
            implements TimelineEvent {}

    /// A page of the archive brought or moved this many messages; one event instead of one for
    /// each.
    record PageStored(ConversationId conversation, long commit, int messages)
            implements TimelineEvent {}

    /// These messages are gone from this computer.
    record HistoryDeleted(ConversationId conversation, long commit, List<MessageId> messages)
            implements TimelineEvent {
        public HistoryDeleted {
            messages = List.copyOf(messages);
        }
    }

    /// More, or less, of the conversation's history is known to be missing.
    record GapsChanged(ConversationId conversation, long commit) implements TimelineEvent {}

    /// What comparing the conversation with the server's archive showed.
    record HistoryProved(ConversationId conversation, long commit, Proof proof)
            implements TimelineEvent {}

    /// Other messages of it call us from now on, or none.
    record NotifyChanged(ConversationId conversation, long commit) implements TimelineEvent {}

    /// The other side, or somebody in a room, is, or is no longer, writing (XEP-0085); never
    /// stored.
    ///
    /// @param nick whose name in the room it is; empty in a chat
    record TypingChanged(
            ConversationId conversation, long commit, boolean typing, Optional<String> nick)
            implements TimelineEvent {
        /// In a chat.
        public TypingChanged(ConversationId conversation, long commit, boolean typing) {
            this(conversation, commit, typing, Optional.empty());
        }
    }

    /// We have read up to here on this or another device.
    record ReadMoved(ConversationId conversation, long commit, Position upTo, int unread)
            implements TimelineEvent {}

    /// A text could not even be stored; it is handed back so that nothing typed is lost.
    record NotStored(ConversationId conversation, SentId id, String text, StorageProblem problem)
            implements TimelineEvent {
        @Override
        public long commit() {
            return 0;
        }
    }
}
