package im.hither.concurrent;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Work handed to another thread, and the answer that the caller waits for.
final class Answer<T, X extends Exception> implements Runnable {
    private final FutureTask<T> task;

    Answer(Work<T, X> work) {
        task = new FutureTask<>(work::run);
    }

    @Override
    public void run() {
        task.run();
    }

    /// What the work threw, when it has ended; null when it gave an answer.
    @Nullable Throwable failure() {
        return task.state() == Future.State.FAILED ? task.exceptionNow() : null;
    }

    /// Waits for the answer, or throws what the work threw; interrupted, it gives up waiting but
    /// not the work.
    @SuppressWarnings("unchecked") // a checked exception of the work is an X by its declaration
    T await() throws X {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            switch (requireNonNull(failure.getCause())) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case Throwable checked -> throw (X) checked;
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            var given = new CancellationException("interrupted while waiting for an answer");
            given.initCause(interruption);
            throw given;
        }
    }
}
