package im.hither.feature.room;

import java.util.Optional;

/// How a new room is to be.
///
/// @param kind one of the two kinds that most rooms are
public record RoomPlan(Kind kind, Optional<String> name, Optional<String> description) {
    /// The two kinds made simple.
    public enum Kind {
        /// For members alone, who see each other's addresses; hidden.
        GROUP,
        /// For everybody; only moderators see addresses.
        CHANNEL
    }
}
