package im.hither.concurrent;

import java.util.List;

/// Waiting for threads to end, whatever happens to the one that waits.
final class Joining {
    private Joining() {}

    /// Returns when all have ended; an interruption of the caller is kept for later.
    static void all(Thread... threads) {
        all(List.of(threads));
    }

    static void all(List<Thread> threads) {
        var interrupted = false;
        for (var thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
