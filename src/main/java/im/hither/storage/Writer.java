package im.hither.storage;

import im.hither.concurrent.NamedPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. While it waits for the disk, submissions gather; the next commit
/// takes them all.
final class Writer {
    /// So many share a commit at most: the first of them should not wait long for the last.
    private static final int GROUP = 64;

    private final Deque<Submission<?>> waiting = new ArrayDeque<>();
    private final NamedPool thread = new NamedPool("sqlite-writer", 1);
    private final Session session;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long committed;
    private long numbered;

    Writer(Session session) {
        this.session = session;
    }

    <T> T write(Function<Transaction, T> function) {
        var submission = new Submission<>(function);
        synchronized (waiting) {
            try {
                thread.submit(this::serve);
            } catch (RejectedExecutionException late) {
                throw new StorageFailure.Closed();
            }
            waiting.add(submission);
        }
        return submission.await();
    }

    /// Everything up to this number is committed.
    long committed() {
        return committed;
    }

    /// How many submissions nobody has taken up yet.
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    boolean isCurrent() {
        return thread.isCurrent();
    }

    /// Runs `work` on the writer thread, outside any transaction, and waits for it.
    void alone(Consumer<Session> work) {
        var reply = new Reply<Boolean>();
        try {
            thread.submit(() -> {
                try {
                    work.accept(session);
                    reply.give(true);
                } catch (Throwable failure) {
                    reply.fail(failure);
                }
            });
        } catch (RejectedExecutionException late) {
            throw new StorageFailure.Closed();
        }
        reply.await();
    }

    /// Writes what waits, does the last work and ends; a second time does nothing.
    void close(Consumer<Session> last) {
        thread.close();
        if (!closed.getAndSet(true)) {
            try (session) {
                last.accept(session);
            }
        }
    }

    private void serve() {
        var first = next();
        if (first != null) {
            serve(first, GROUP);
        }
    }

    private void serve(Submission<?> first, int limit) {
        var group = new ArrayList<Submission<?>>();
        try {
            commit(first, limit, group);
        } catch (Throwable loss) {
            session.rollback();
            if (group.size() == 1) {
                first.lost(loss);
            } else {
                // the fault of one took the others with it, so each gets a transaction of its own
                group.forEach(single -> serve(single, 1));
            }
        }
    }

    private void commit(Submission<?> first, int limit, List<Submission<?>> group) {
        group.add(first);
        session.run("BEGIN IMMEDIATE");
        first.attempt(session, ++numbered);
        for (var more = next(limit, group); more != null; more = next(limit, group)) {
            group.add(more);
            more.attempt(session, ++numbered);
        }
        session.run("COMMIT");
        committed = numbered;
        group.forEach(Submission::committed);
    }

    private @Nullable Submission<?> next(int limit, List<Submission<?>> group) {
        return group.size() < limit ? next() : null;
    }

    private @Nullable Submission<?> next() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }
}
