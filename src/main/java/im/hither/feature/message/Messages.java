package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.session.AccountLink;
import java.util.List;
import java.util.Optional;

/// What the open conversation and the composer ask for. Queries wait for a database thread;
/// commands return at once and are told by the event that follows.
public interface Messages {
    /// The newest messages of a conversation, at most `limit`, oldest first.
    Page<ChatMessage> newest(ConversationId conversation, int limit);

    /// What stands right before a position, oldest first.
    Page<ChatMessage> before(ConversationId conversation, Position position, int limit);

    /// What stands right after a position, oldest first.
    Page<ChatMessage> after(ConversationId conversation, Position position, int limit);

    /// One message.
    Optional<ChatMessage> message(MessageId id);

    /// Up to where the conversation was read; empty where nothing was.
    Optional<Position> readUpTo(ConversationId conversation);

    /// How many messages of others came after that.
    int unread(ConversationId conversation);

    /// Who has seen how far, ourselves included.
    List<Marker> markers(ConversationId conversation);

    /// How many bytes the server takes in one stanza, as far as that is known.
    default int longestStanza(ConversationId conversation) {
        return AccountLink.USUAL_STANZA;
    }

    /// Says something; its id for those who wait for what becomes of it. The text comes back as
    /// [NotStored] when it cannot even be stored.
    SentId send(ConversationId conversation, String text);

    /// The same, protected as `protection` says.
    default SentId send(ConversationId conversation, String text, Protection protection) {
        return send(conversation, text);
    }

    /// The same, in another manner than the usual one.
    default SentId send(ConversationId conversation, String text, Manner manner) {
        return manner.answered()
                .map(other -> answer(other, conversation, text))
                .orElseGet(() -> send(conversation, text, manner.protection()));
    }

    /// Says something as an answer to another message of the conversation.
    SentId answer(MessageId answered, ConversationId conversation, String text);

    /// Sends a failed message again, as it was.
    void retry(MessageId id);

    /// We have read everything up to this position.
    void read(ConversationId conversation, Position upTo);
}
