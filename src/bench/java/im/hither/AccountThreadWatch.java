package im.hither;

import im.hither.concurrent.SerialThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// How long a command to an account waits for the account's thread while that one is busy: one is
/// given every five milliseconds, and at most one is on its way.
final class AccountThreadWatch implements AutoCloseable {
    private static final long PAUSE = 5_000_000;
    private static final double[] BOUNDS = {1, 10, 100, Double.MAX_VALUE};

    private final SerialThread thread = new SerialThread("watch");
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());

    AccountThreadWatch(Person person) {
        thread.submit(() -> {
            while (!over.get()) {
                probe(person);
                LockSupport.parkNanos(PAUSE);
            }
        });
    }

    private void probe(Person person) {
        var link = person.graph().sessions().link(person.account());
        if (link.isEmpty()) return;
        var given = System.nanoTime();
        var done = new AtomicBoolean();
        var waiting = Thread.currentThread();
        link.get()
                .submit(() -> {
                    waits.add((System.nanoTime() - given) / 1e6);
                    done.set(true);
                    LockSupport.unpark(waiting);
                });
        while (!done.get() && !over.get()) LockSupport.parkNanos(PAUSE);
    }

    /// One line for the middle and its spread, and one for each class of waits.
    void print(String during) {
        var sorted = waits.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: a command waits for the account's thread\t%.2f\tp95 %.1f, p99 %.1f, max %.0f\tms%n",
                during,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
        double from = 0;
        for (var to : BOUNDS) {
            var low = from;
            var share = sorted.stream().filter(wait -> wait >= low && wait < to).count();
            System.out.printf(
                    Locale.ROOT,
                    "%s: of %d such waits%s\t%d\t\t%n",
                    during,
                    sorted.size(),
                    to == Double.MAX_VALUE
                            ? ", over %.0f ms".formatted(low)
                            : ", %.0f to %.0f ms".formatted(low, to),
                    share);
            from = to;
        }
    }

    @Override
    public void close() {
        over.set(true);
        thread.close();
    }
}
