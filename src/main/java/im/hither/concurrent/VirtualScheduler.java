package im.hither.concurrent;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The scheduler of the running program: each appointment is a virtual thread that waits.
public final class VirtualScheduler implements Scheduler, AutoCloseable {
    private final Set<Waiting> open = ConcurrentHashMap.newKeySet();
    private final Consumer<Throwable> failed = new FailureLog("timer");
    private volatile boolean closed;

    @Override
    public Appointment after(Duration delay, Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("the scheduler is closed");
        }
        var waiting = new Waiting(delay, task);
        open.add(waiting);
        Thread.ofVirtual().name("timer").start(waiting);
        if (closed) {
            waiting.cancel();
        }
        return waiting;
    }

    /// Cancels everything that has not started yet.
    @Override
    public void close() {
        closed = true;
        open.forEach(Waiting::cancel);
    }

    private final class Waiting implements Appointment, Runnable {
        private final AtomicBoolean decided = new AtomicBoolean();
        private final CountDownLatch cancelled = new CountDownLatch(1);
        private final Duration delay;
        private final Runnable task;

        Waiting(Duration delay, Runnable task) {
            this.delay = delay;
            this.task = task;
        }

        @Override
        public boolean cancel() {
            var first = decided.compareAndSet(false, true);
            if (first) {
                open.remove(this);
                cancelled.countDown();
            }
            return first;
        }

        @Override
        public void run() {
            try {
                if (!cancelled.await(delay.toNanos(), TimeUnit.NANOSECONDS)
                        && decided.compareAndSet(false, true)) {
                    open.remove(this);
                    task.run();
                }
            } catch (InterruptedException | RuntimeException failure) {
                failed.accept(failure);
            }
        }
    }
}
