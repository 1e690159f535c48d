package im.hither.concurrent;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

/// A fixed number of platform threads for native code: a virtual thread would hold its carrier for
/// as long as the native call takes, and stall the others.
public final class NamedPool implements AutoCloseable {
    private final TaskQueue tasks;
    private final FailureLog failed;
    private final List<Thread> threads;

    /// Starts `size` threads named `name`, or `name-1`, `name-2` and so on when there are several.
    public NamedPool(String name, int size) {
        this.tasks = new TaskQueue(name);
        this.failed = new FailureLog(name);
        this.threads =
                IntStream.rangeClosed(1, size)
                        .mapToObj(number -> size == 1 ? name : name + "-" + number)
                        .map(each -> Thread.ofPlatform().name(each).daemon().start(this::work))
                        .toList();
    }

    /// Puts a task at the end of the queue; what it throws is logged.
    ///
    /// @throws RejectedExecutionException after [#close]
    public void submit(Runnable task) {
        tasks.add(task);
    }

    /// Runs work on one of the threads and waits for its answer; what it throws, this throws.
    ///
    /// @throws RejectedExecutionException after [#close]
    /// @throws java.util.concurrent.CancellationException when the caller is interrupted; the work
    ///   still runs
    public <T, X extends Exception> T call(Work<T, X> work) throws X {
        var answer = new Answer<T, X>(work);
        submit(answer);
        return answer.await();
    }

    /// Whether the caller runs on one of these threads.
    public boolean isCurrent() {
        return threads.contains(Thread.currentThread());
    }

    /// Takes no more tasks, finishes those that wait, and returns when the threads have ended.
    @Override
    public void close() {
        tasks.close();
        Joining.all(threads.stream().filter(each -> !each.equals(Thread.currentThread())).toList());
    }

    private void work() {
        for (var task = tasks.next(); task != null; task = tasks.next()) {
            try {
                task.run();
            } catch (Throwable failure) {
                failed.accept(failure);
            }
        }
    }
}
