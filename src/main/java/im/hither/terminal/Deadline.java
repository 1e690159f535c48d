package im.hither.terminal;

import java.time.Duration;

/// A moment up to which is waited, on a clock that nobody sets.
public record Deadline(long nanos) {
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// What is left, zero when it has passed.
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }
}
