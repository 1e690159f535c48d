package im.hither.feature.composer;

import im.hither.domain.ConversationId;
import java.util.List;

/// Who can be named in a conversation; none where it is with one person. Waits for a database
/// thread.
@FunctionalInterface
public interface Mentionable {
    List<String> names(ConversationId conversation);
}
