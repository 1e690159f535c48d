package im.hither.feature.retention;

import im.hither.domain.ConversationId;
import java.util.Optional;

/// What window and command line ask for. All of it waits until it is done, which takes a while
/// where much is deleted.
public interface Keeping {
    /// Deletes on this computer alone; how many messages that were.
    int delete(Deletion deletion);

    /// The days that messages are kept, 0 for ever, in a conversation or in all others; empty where
    /// nothing was chosen.
    Optional<Integer> days(Optional<ConversationId> conversation);

    /// Chooses them, and deletes what is older; how many messages that were.
    int keep(Optional<ConversationId> conversation, Optional<Integer> days);
}
