package im.hither.feature.room;

/// Something to be done about somebody in a room.
public record PersonWish(RoomSummary room, Participant person, PersonDeed deed) {
    /// Whether it is asked for twice.
    boolean grave() {
        return deed.grave(room);
    }
}
