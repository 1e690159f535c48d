package im.hither.architecture.planted.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Threads that nobody named, in all the ways one could make them.
public final class ThreadMakers {
    private ThreadMakers() {}

    /// By its constructor.
    public record One(Runnable task) {
        Thread thread() {
            return new Thread(task);
        }
    }

    /// By the builder of virtual threads.
    public record Virtual(Runnable task) {
        Thread thread() {
            return Thread.ofVirtual().unstarted(task);
        }
    }

    /// By a pool.
    public record Pool(int size) {
        ExecutorService threads() {
            return Executors.newFixedThreadPool(size);
        }
    }

    /// By the pool that all share.
    public record Later(Runnable task) {
        CompletableFuture<Void> done() {
            return CompletableFuture.runAsync(task);
        }
    }
}
