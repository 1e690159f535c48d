package im.hither.cli;

import im.hither.domain.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The last events of this process, numbered, for those who follow. Whoever is slower than ten
/// thousand events misses some and can see it by the number.
final class EventJournal {
    static final int LENGTH = 10_000;

    private final String process = UUID.randomUUID().toString().substring(0, 8);
    private final List<Entry> ring = new ArrayList<>();
    private long last;

    /// An event, when it happened, and its number; the first one has 1.
    record Entry(long number, Instant at, Event event) {}

    synchronized void add(Event event) {
        last++;
        var entry = new Entry(last, Instant.now(), event);
        if (ring.size() < LENGTH) ring.add(entry);
        else ring.set(place(last), entry);
        notifyAll();
    }

    synchronized long last() {
        return last;
    }

    /// The first event after this number that is still kept, waiting for it.
    synchronized Entry after(long number) throws InterruptedException {
        while (last <= number) wait();
        return ring.get(place(Math.max(number + 1, last - ring.size() + 1)));
    }

    private static int place(long number) {
        return (int) ((number - 1) % LENGTH);
    }

    /// What stands for the event in `--since`; of no use once this process has ended.
    String id(long number) {
        return process + "-" + number;
    }

    /// The number behind an id; empty when it is none of this process.
    Optional<Long> number(String id) {
        try {
            return id.startsWith(process + "-")
                    ? Optional.of(Long.valueOf(id.substring(process.length() + 1)))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
