package im.hither.feature.message;

import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.SentId;
import im.hither.session.Incoming;
import im.hither.storage.Snapshot;
import java.util.Optional;

/// Finds the messages that others refer to.
public final class ReferenceRepository {
    private final MessageRepository messages;

    public ReferenceRepository(MessageRepository messages) {
        this.messages = messages;
    }

    /// The message that is named, whoever wrote it.
    public Optional<ChatMessage> find(
            Snapshot snapshot, ConversationId conversation, Reference reference) {
        return switch (reference.kind()) {
            case SENT, ORIGIN -> bySender(snapshot, conversation, reference.id());
            case STANZA -> byArchive(snapshot, conversation, reference.id());
        };
    }

    /// The message that is named, where this author wrote it.
    public Optional<ChatMessage> find(
            Snapshot snapshot, ConversationId conversation, Reference reference, AuthorKey author) {
        return switch (reference.kind()) {
            case SENT, ORIGIN ->
                    messages.bySentId(snapshot, conversation, author, new SentId(reference.id()));
            case STANZA ->
                    byArchive(snapshot, conversation, reference.id())
                            .filter(held -> held.authorKey().equals(author));
        };
    }

    /// The stored message that a stanza is.
    public Optional<ChatMessage> stored(Snapshot snapshot, Incoming incoming) {
        return incoming.stanzaId()
                .flatMap(id -> messages.byStanzaId(snapshot, incoming.conversation(), id))
                .or(() ->
                        incoming.sentId()
                                .flatMap(id ->
                                        messages.bySentId(
                                                snapshot,
                                                incoming.conversation(),
                                                incoming.authorKey(),
                                                id)));
    }

    /// The newest message that its sender gave this id, in either of two ways.
    private static Optional<ChatMessage> bySender(
            Snapshot snapshot, ConversationId conversation, String id) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + """
                         FROM message WHERE id IN (
                            SELECT id FROM message INDEXED BY message_by_sent_id
                            WHERE conversation = ?1 AND sent_id = ?2
                            UNION ALL
                            SELECT id FROM message INDEXED BY message_by_origin_id
                            WHERE conversation = ?1 AND origin_id = ?2
                                AND origin_id IS NOT NULL AND origin_id IS NOT sent_id)
                        ORDER BY position DESC LIMIT 1
                        """,
                MessageColumns::message,
                conversation.value(),
                id);
    }

    private static Optional<ChatMessage> byArchive(
            Snapshot snapshot, ConversationId conversation, String id) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + " FROM message WHERE conversation = ? AND stanza_id = ?",
                MessageColumns::message,
                conversation.value(),
                id);
    }
}
