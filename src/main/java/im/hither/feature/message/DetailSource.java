package im.hither.feature.message;

import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.storage.Snapshot;
import java.util.Map;

/// What a feature knows about messages beside what they say. Asked once for a whole page, inside
/// the snapshot that the page is read in.
@FunctionalInterface
public interface DetailSource {
    /// What it knows about the messages of a conversation from one place to another, both included;
    /// nothing for messages it knows nothing about.
    Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to);
}
