package im.hither.testing;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Time that passes when the test says so: appointments run on the thread that calls [#advance].
public final class FakeScheduler implements Scheduler, Ticker {
    private final List<Entry> open = new ArrayList<>();
    private long now;

    @Override
    public synchronized Appointment after(Duration delay, Runnable task) {
        var entry = new Entry(now + Math.max(0, delay.toNanos()), task);
        open.add(entry);
        return entry;
    }

    @Override
    public synchronized long nanos() {
        return now;
    }

    /// Lets time pass and runs what becomes due, in order of time; also what those tasks make due
    /// in turn.
    public void advance(Duration time) {
        var end = nanos() + time.toNanos();
        for (var next = due(end); next.isPresent(); next = due(end)) {
            next.orElseThrow().task.run();
        }
        synchronized (this) {
            now = end;
        }
    }

    /// How many tasks wait for their time.
    public synchronized int waiting() {
        return open.size();
    }

    /// How long until the next task, if there is one.
    public synchronized Optional<Duration> next() {
        return open.stream()
                .map(entry -> Duration.ofNanos(entry.at - now))
                .min(Comparator.naturalOrder());
    }

    private synchronized Optional<Entry> due(long end) {
        var first =
                open.stream()
                        .filter(entry -> entry.at <= end)
                        .min(Comparator.comparingLong(Entry::at));
        first.ifPresent(entry -> {
            open.remove(entry);
            now = Math.max(now, entry.at);
        });
        return first;
    }

    private final class Entry implements Appointment {
        private final long at;
        private final Runnable task;

        Entry(long at, Runnable task) {
            this.at = at;
            this.task = task;
        }

        long at() {
            return at;
        }

        @Override
        public boolean cancel() {
            synchronized (FakeScheduler.this) {
                return open.remove(this);
            }
        }
    }
}
