package im.hither.feature.retention;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import java.time.Instant;

/// What is to be deleted.
public sealed interface Deletion {
    ConversationId conversation();

    record One(ConversationId conversation, MessageId message) implements Deletion {}

    /// Everything, with what was typed and not sent.
    record All(ConversationId conversation) implements Deletion {}

    record OlderThan(ConversationId conversation, Instant time) implements Deletion {}
}
