package im.hither.feature.room;

/// What somebody may do in a room while they are in it (XEP-0045 §5.1); the mightiest first.
public enum RoomRole {
    MODERATOR,
    PARTICIPANT,
    /// Listens, and may not write where the room is moderated.
    VISITOR,
    NONE;

    /// Neither writes there nor could.
    boolean isMute() {
        return this == VISITOR || this == NONE;
    }
}
