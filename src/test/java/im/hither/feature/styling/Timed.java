package im.hither.feature.styling;

import java.time.Duration;

/// How long something takes.
final class Timed {
    private Timed() {}

    static Duration of(Runnable action) {
        long from = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
