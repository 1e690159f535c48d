package im.hither.feature.search;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.SerialThread;
import im.hither.concurrent.Ticker;
import im.hither.domain.AccountEvent;
import im.hither.domain.Event;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.storage.Database;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Fills the index in the background, some messages at a time, so that neither a page of the
/// archive nor a message being sent waits for it. It rests as long as it worked: whoever else wants
/// to write gets half of the time at least.
public final class IndexFiller {
    /// So many a transaction: some tens of milliseconds.
    private static final int STEP = 250;

    /// What is said live comes in bursts; one step takes a burst.
    private static final Duration GATHERING = Duration.ofMillis(500);

    private final Database database;
    private final IndexRepository index;
    private final Scheduler scheduler;
    private final Ticker ticker;
    private final SerialThread thread;
    private final AtomicBoolean due = new AtomicBoolean();

    public IndexFiller(
            Database database,
            IndexRepository index,
            Scheduler scheduler,
            Ticker ticker,
            SerialThread thread) {
        this.database = database;
        this.index = index;
        this.scheduler = scheduler;
        this.ticker = ticker;
        this.thread = thread;
    }

    /// Goes on where the last run of the program stopped.
    public void start() {
        fillAfter(Duration.ZERO);
    }

    /// Something happened; any thread.
    public void heard(Event event) {
        switch (event) {
            case MessageStored _, PageStored _ -> fillAfter(GATHERING);
            case AccountEvent _ -> fillAfter(GATHERING); // the index began anew if one was removed
            default -> {} // nothing else brings messages
        }
    }

    private void fillAfter(Duration delay) {
        if (due.getAndSet(true)) return;
        try {
            var _ = scheduler.after(delay, () -> thread.submit(this::fill));
        } catch (RejectedExecutionException ending) {
            // the next run of the program goes on from here
        }
    }

    private void fill() {
        due.set(false); // before looking: what comes from now on makes it due again
        var began = ticker.nanos();
        if (database.write(tx -> index.fill(tx, STEP))) {
            fillAfter(Duration.ofNanos(ticker.nanos() - began));
        }
    }
}
