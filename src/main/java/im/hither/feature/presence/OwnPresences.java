package im.hither.feature.presence;

import im.hither.domain.OwnStatus;
import im.hither.domain.Presence;

/// What the window and the command line ask and want of how one shows up.
public interface OwnPresences {
    /// What was chosen; waits for a reader thread.
    OwnStatus status();

    /// What others see now.
    Presence shown();

    /// Keeps the choice and shows up like that.
    void keep(OwnStatus status);
}
