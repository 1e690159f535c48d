package im.hither.feature.marker;

import im.hither.domain.ConversationId;

/// Whether others are told what we have seen. Queries wait for a database thread; commands return
/// at once.
public interface Marking {
    /// In general.
    boolean told();

    void tell(boolean told);

    /// In one conversation: what was chosen for it, else what holds in general.
    boolean told(ConversationId conversation);

    /// Chooses for one conversation; what is the same as in general follows that from then on.
    void tell(ConversationId conversation, boolean told);
}
