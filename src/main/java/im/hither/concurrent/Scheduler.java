package im.hither.concurrent;

import java.time.Duration;

/// What happens later. Tasks are short: they hand over to the thread that the work belongs to.
public interface Scheduler {
    /// Runs `task` once, `delay` from now, on a thread of the scheduler; at once when the delay is
    /// not positive.
    Appointment after(Duration delay, Runnable task);

    /// A task that waits for its time.
    interface Appointment {
        /// True when the task will never run; false when it has started or was cancelled before.
        boolean cancel();
    }
}
