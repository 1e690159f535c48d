package im.hither.feature.room;

import java.util.Optional;

/// What a room said to what it was asked for.
///
/// @param <T> what it gave
public sealed interface Reply<T> {
    record Given<T>(T what) implements Reply<T> {}

    /// It refused, or there was no answer.
    ///
    /// @param words its own, where it gave some
    record Refused<T>(Refusal why, Optional<String> words) implements Reply<T> {}

    /// Why it was not done, in kinds a person can act on.
    enum Refusal {
        /// We may not do that there.
        NOT_ALLOWED,
        /// Nobody or nothing there is called that.
        NOT_FOUND,
        /// It would take away what only others may give.
        CONFLICT,
        /// The room does not know how.
        NOT_SUPPORTED,
        NO_ANSWER,
        OTHER
    }
}
