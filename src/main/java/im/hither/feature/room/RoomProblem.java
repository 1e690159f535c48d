package im.hither.feature.room;

/// Why we are not in a room, in kinds a person can act on.
public enum RoomProblem {
    PASSWORD,
    BANNED,
    MEMBERS_ONLY,
    NICK_TAKEN,
    NOT_THERE,
    FULL,
    MAY_NOT_CREATE,
    /// One with this address is there already.
    EXISTS,
    KICKED,
    /// An affiliation was taken away from us.
    REMOVED,
    DESTROYED,
    /// Its service ends, or it threw us out for a technical reason.
    SHUT_DOWN,
    /// No answer, or its server cannot be reached.
    UNREACHABLE,
    OTHER;

    /// Whether trying again by itself can help.
    boolean passing() {
        return this == SHUT_DOWN || this == UNREACHABLE;
    }
}
