package im.hither.terminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How long a command waits at most.
public final class TimeoutOption {
    private static final double NANOS_PER_SECOND = 1e9;

    @Option(names = "--timeout", paramLabel = "S")
    private @Nullable Double seconds;

    /// From now on, what was said or else `standard`.
    ///
    /// @throws CommandFailure when a negative number was said
    public Deadline deadline(Console console, Duration standard) {
        if (seconds == null) return Deadline.in(standard);
        if (!(seconds >= 0) || seconds.isInfinite()) {
            throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.timeout");
        }
        return Deadline.in(Duration.ofNanos((long) (seconds * NANOS_PER_SECOND)));
    }
}
