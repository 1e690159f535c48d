package im.hither.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where an account's connection stands.
public sealed interface ConnectionState {
    /// Disabled, or stopped with the program.
    record Offline() implements ConnectionState {}

    record Connecting() implements ConnectionState {}

    record Online(ConnectionDetails details) implements ConnectionState {}

    /// Not online because of the problem, the gravest of those at the places `tried`; `retryAt`
    /// where it will be tried again by itself.
    record Failed(ConnectionProblem problem, Optional<Instant> retryAt, List<TriedPlace> tried)
            implements ConnectionState {
        /// One that has no places.
        public Failed(ConnectionProblem problem, Optional<Instant> retryAt) {
            this(problem, retryAt, List.of());
        }
    }
}
