package im.hither.feature.marker;

import im.hither.domain.ConversationId;
import java.util.Optional;

/// Whether others are told what we have seen. Queries wait for a database thread; commands return
/// at once.
public interface Marking {
    /// In general.
    boolean told();

    void tell(boolean told);

    /// What was chosen for one conversation.
    Optional<Boolean> told(ConversationId conversation);

    void tell(ConversationId conversation, boolean told);
}
