package im.hither.feature.room;

import java.util.Optional;

/// Something to be done about somebody in a room.
public record PersonWish(RoomSummary room, Participant person, PersonDeed deed) {
    /// Whether it is asked for twice.
    boolean grave() {
        return deed.grave(room);
    }

    /// Asks the room to do it, and waits.
    Reply<Boolean> ask(RoomAdministration running, Optional<String> reason) {
        return deed.ask(running, room.conversation(), person, reason);
    }
}
