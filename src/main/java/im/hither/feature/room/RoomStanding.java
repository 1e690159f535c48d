package im.hither.feature.room;

import java.util.Optional;

/// Whether we are in a room.
public sealed interface RoomStanding {
    /// Left, or not to be joined by itself.
    record Outside() implements RoomStanding {}

    /// On our way in, or waiting for our turn.
    record Joining() implements RoomStanding {}

    record Inside() implements RoomStanding {}

    /// Not in it because of the problem.
    ///
    /// @param reason what the room or whoever did it wrote
    record Barred(RoomProblem problem, Optional<String> reason) implements RoomStanding {}
}
