package im.hither.feature.message;

import im.hither.domain.ConversationId;
import im.hither.domain.Marker;
import im.hither.storage.Snapshot;
import java.util.List;

/// Who has seen how far.
@FunctionalInterface
public interface MarkerSource {
    /// One for each reader of a conversation, ourselves included.
    List<Marker> markers(Snapshot snapshot, ConversationId conversation);
}
