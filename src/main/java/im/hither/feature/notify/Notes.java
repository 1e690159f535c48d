package im.hither.feature.notify;

/// What the settings ask and want of notes.
public interface Notes {
    /// What was chosen; waits for a reader thread.
    NotifyChoice choice();

    /// Keeps the choice; notes that no longer ought to stand go.
    void keep(NotifyChoice choice);
}
