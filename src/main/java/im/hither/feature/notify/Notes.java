package im.hither.feature.notify;

import im.hither.domain.ConversationId;
import java.time.Instant;
import java.util.Optional;

/// What the settings ask and want of notes.
public interface Notes {
    /// What was chosen; waits for a reader thread.
    NotifyChoice choice();

    /// Keeps the choice; notes that no longer ought to stand go.
    void keep(NotifyChoice choice);

    /// Nobody is called for this conversation before then; waits for the database.
    void mute(ConversationId conversation, Optional<Instant> until);
}
