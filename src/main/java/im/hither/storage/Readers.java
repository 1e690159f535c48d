package im.hither.storage;

import im.hither.concurrent.NamedPool;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// The threads that only look, each with a connection of its own; the writer does not make them
/// wait.
final class Readers implements AutoCloseable {
    private static final int COUNT = 2;

    private final Deque<Session> idle = new ArrayDeque<>();
    private final NamedPool threads = new NamedPool("sqlite-reader", COUNT);
    private final LongSupplier committed;

    Readers(Path file, LongSupplier committed) {
        this.committed = committed;
        for (var reader = 0; reader < COUNT; reader++) {
            idle.add(Session.reading(file));
        }
    }

    <T> T read(Function<Snapshot, T> function) {
        var reply = new Reply<T>();
        try {
            threads.submit(() -> serve(function, reply));
        } catch (RejectedExecutionException closed) {
            throw new StorageFailure.Closed();
        }
        return reply.await();
    }

    boolean isCurrent() {
        return threads.isCurrent();
    }

    @Override
    public void close() {
        threads.close();
        idle.forEach(Session::close);
    }

    private <T> void serve(Function<Snapshot, T> function, Reply<T> reply) {
        var session = take();
        try {
            reply.give(look(session, function));
        } catch (Throwable failure) {
            reply.fail(failure);
        } finally {
            give(session);
        }
    }

    private <T> T look(Session session, Function<Snapshot, T> function) {
        var known = committed.getAsLong(); // before the snapshot, so that it holds at least this
        session.run("BEGIN");
        var snapshot = new Snapshot(session.statements(), known);
        try {
            return function.apply(snapshot);
        } finally {
            snapshot.end();
            session.rollback();
        }
    }

    private Session take() {
        synchronized (idle) {
            return idle.pop(); // as many as threads, so there is one
        }
    }

    private void give(Session session) {
        synchronized (idle) {
            idle.push(session);
        }
    }
}
