package im.hither.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// One virtual thread that runs tasks one after the other, in the order in which they came: an
/// account's thread, or the application's. State that only its tasks touch needs no lock.
public final class SerialThread implements Executor, AutoCloseable {
    private final TaskQueue tasks;
    private final Consumer<Throwable> failed;
    private final Thread thread;

    /// A thread whose failing tasks are logged.
    public SerialThread(String name) {
        this(name, new FailureLog(name));
    }

    /// A thread that hands what a task throws to `failed`, on itself, and goes on with the next
    /// task.
    public SerialThread(String name, Consumer<Throwable> failed) {
        this.tasks = new TaskQueue(name);
        this.failed = failed;
        this.thread = Thread.ofVirtual().name(name).start(this::work);
    }

    /// Puts a task at the end of the queue and returns at once; from any thread, this one too.
    ///
    /// @throws RejectedExecutionException after [#close]
    public void submit(Runnable task) {
        tasks.add(task);
    }

    /// The same for those who may come too late: after [#close] nothing happens.
    public void offer(Runnable task) {
        try {
            submit(task);
        } catch (RejectedExecutionException closed) {
            // that is what was asked for
        }
    }

    /// The same as [#submit], for those who know executors.
    @Override
    public void execute(Runnable task) {
        submit(task);
    }

    /// Runs work in its turn and waits for its answer; what it throws, this throws.
    ///
    /// @throws IllegalStateException on this thread itself, which would wait for itself
    /// @throws RejectedExecutionException after [#close]
    /// @throws java.util.concurrent.CancellationException when the caller is interrupted; the work
    ///   still runs
    public <T, X extends Exception> T call(Work<T, X> work) throws X {
        if (isCurrent()) {
            throw new IllegalStateException(thread.getName() + " cannot wait for itself");
        }
        var answer = new Answer<T, X>(work);
        submit(answer);
        return answer.await();
    }

    /// Whether the caller runs on this thread.
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /// Takes no more tasks, finishes those that wait, and returns when they are done; called from a
    /// task of its own, it returns at once and the rest is still done.
    @Override
    public void close() {
        tasks.close();
        if (!isCurrent()) {
            Joining.all(thread);
        }
    }

    private void work() {
        for (var task = tasks.next(); task != null; task = tasks.next()) {
            try {
                task.run();
            } catch (Throwable failure) {
                report(failure);
            }
        }
    }

    private void report(Throwable failure) {
        try {
            failed.accept(failure);
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
            new FailureLog(thread.getName()).accept(failure);
        }
    }
}
