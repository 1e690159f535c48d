package im.hither.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/// Short-lived virtual threads: questions to servers, uploads, readers and writers.
public final class Parallel {
    private Parallel() {}

    /// Starts one virtual thread; what it throws is logged.
    public static Thread start(String name, Runnable task) {
        return Thread.ofVirtual()
                .name(name)
                .start(() -> {
                    try {
                        task.run();
                    } catch (Throwable failure) {
                        new FailureLog(name).accept(failure);
                    }
                });
    }

    /// Runs all works at the same time and gives their answers in the order of the works. Every
    /// thread has ended before this returns or throws; the first failure in that order is thrown,
    /// the others suppressed in it.
    public static <T, X extends Exception> List<T> all(
            String name, Collection<? extends Work<T, X>> works) throws X {
        return all(name, Math.max(1, works.size()), works);
    }

    /// The same, with at most `atOnce` works running at any time.
    public static <T, X extends Exception> List<T> all(
            String name, int atOnce, Collection<? extends Work<T, X>> works) throws X {
        var room = new Semaphore(atOnce);
        var threads = new ArrayList<Thread>();
        var answers = new ArrayList<Answer<T, X>>();
        for (var work : works) {
            var answer = new Answer<T, X>(work);
            room.acquireUninterruptibly();
            answers.add(answer);
            threads.add(start(name, () -> run(answer, room)));
        }
        Joining.all(threads);
        return collect(answers);
    }

    private static void run(Answer<?, ?> answer, Semaphore room) {
        try {
            answer.run();
        } finally {
            room.release();
        }
    }

    private static <T, X extends Exception> List<T> collect(List<Answer<T, X>> answers) throws X {
        var failures =
                answers.stream().map(Answer::failure).filter(Objects::nonNull).distinct().toList();
        for (var other : failures.subList(Math.min(1, failures.size()), failures.size())) {
            failures.getFirst().addSuppressed(other);
        }
        var values = new ArrayList<T>();
        for (var answer : answers) {
            values.add(answer.await());
        }
        return values;
    }
}
