package im.hither.feature.room;

/// What one has to know before one writes somewhere, because it is not as one might think.
public sealed interface RoomHint {
    /// What is said goes through a room to one person alone (XEP-0045 §7.5).
    ///
    /// @param nick the other one's
    /// @param there they are in the room now, and so are we: what is said reaches them
    record Privately(RoomSummary room, String nick, boolean there) implements RoomHint {}

    /// The room leads into another network (XEP-0100).
    record Gateway(RoomSummary room) implements RoomHint {}
}
