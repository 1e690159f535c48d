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
    BACK_FILL;

    /// Whether it is news to this device, as opposed to history.
    public boolean isNews() {
        return this != BACK_FILL;
    }

    /// Whether it stands in the archive's order.
    public boolean isArchive() {
        return this == CATCH_UP || this == BACK_FILL;
    }
}
