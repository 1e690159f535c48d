package im.hither.session;

/// By which way something came.
public enum Source {
    /// Sent to us now.
    LIVE,
    /// Kept by the server until we signed in (XEP-0160), with its time.
    OFFLINE,
    /// A copy of what another device of ours got or sent (XEP-0280).
    CARBON,
    /// Said in a room that we are in, now or a little before we came (XEP-0045 §7.2.13).
    ROOM,
    /// A page of the archive that fills what was missed since the last session (XEP-0313).
    CATCH_UP,
    /// A page of the archive from before anything held.
    BACK_FILL,
    /// A page of what was said with one person, fetched before its turn, that fills what was
    /// missed.
    AHEAD_NEWS,
    /// The same from before anything held.
    AHEAD_HISTORY;

    /// Whether it is news to this device, as opposed to history.
    public boolean isNews() {
        return this != BACK_FILL && this != AHEAD_HISTORY;
    }

    /// Whether it comes from the archive.
    public boolean isArchive() {
        return this == CATCH_UP || this == BACK_FILL || this == AHEAD_NEWS || this == AHEAD_HISTORY;
    }

    /// Whether its place is the archive's word, as opposed to the best guess for now.
    public boolean isInOrder() {
        return this == CATCH_UP || this == BACK_FILL;
    }
}
