package im.hither.feature.archive;

import im.hither.concurrent.Scheduler;
import java.time.Duration;

/// When older history may be fetched: not while messages come and go, though never later than after
/// some seconds, and not while the user has paused it. Account thread.
final class BackFill {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final Turn turn;
    private boolean paused;
    private boolean busy;
    private boolean waiting;
    private long stirs;

    /// @param turn takes a task to the account's thread
    BackFill(Scheduler scheduler, Turn turn) {
        this.scheduler = scheduler;
        this.turn = turn;
    }

    void pause(boolean now) {
        paused = now;
    }

    boolean paused() {
        return paused;
    }

    /// Messages went to or fro.
    void stirred(Runnable step) {
        busy = true;
        long now = ++stirs;
        scheduler.after(QUIET, () -> turn.take(() -> quiet(now, step)));
    }

    private void quiet(long since, Runnable step) {
        if (since != stirs) return;
        busy = false;
        step.run();
    }

    /// Whether the next page may be asked for; where not yet, `step` is run when it may.
    boolean mayGo(Runnable step) {
        if (paused) return false;
        if (!busy) return true;
        if (!waiting) scheduler.after(PATIENCE, () -> turn.take(() -> enough(step)));
        waiting = true;
        return false;
    }

    private void enough(Runnable step) {
        waiting = false;
        busy = false;
        step.run();
    }

    /// The way to the account's thread.
    @FunctionalInterface
    interface Turn {
        void take(Runnable task);
    }
}
