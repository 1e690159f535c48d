package im.hither.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// Tasks in the order in which they came, until it is closed and empty.
final class TaskQueue {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final String name;
    private boolean closed;

    TaskQueue(String name) {
        this.name = name;
    }

    synchronized void add(Runnable task) {
        if (closed) {
            throw new RejectedExecutionException(name + " is closed");
        }
        waiting.add(task);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /// The next task, waiting for one; null when none will come any more.
    synchronized @Nullable Runnable next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException stray) {
                // a task left the flag behind; only close() ends the threads of this queue
            }
        }
        return waiting.poll();
    }
}
