package im.hither.session;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.SerialThread;
import im.hither.session.wire.NumberedStanza;
import im.hither.storage.StorageFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/// The way in: takes numbered stanzas from the reader thread and, on the account's thread, checks,
/// opens and handles them, many in one transaction. A stanza counts as handled after its commit.
final class Inbox {
    /// So many share a transaction at most.
    private static final int BATCH = 64;

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Queue<NumberedStanza> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final SerialThread thread;
    private final Scheduler scheduler;
    private final Steps steps;
    private final LongConsumer complete;
    private final Runnable stirred;
    private final List<NumberedStanza> refused = new ArrayList<>();
    private boolean held;

    /// @param complete told the number of each stanza that is stored
    /// @param stirred told after a batch that did something
    Inbox(
            SerialThread thread,
            Scheduler scheduler,
            Steps steps,
            LongConsumer complete,
            Runnable stirred) {
        this.thread = thread;
        this.scheduler = scheduler;
        this.steps = steps;
        this.complete = complete;
        this.stirred = stirred;
    }

    /// Hands a stanza over; reader thread.
    void receive(NumberedStanza stanza) {
        waiting.add(stanza);
        schedule();
    }

    /// Lets what comes wait until it is known which ids the server vouches for.
    void hold() {
        held = true;
    }

    /// Goes on with what waited.
    void release() {
        held = false;
        schedule();
    }

    private void schedule() {
        if (!scheduled.compareAndSet(false, true)) return;
        thread.offer(this::drain); // what is not handled comes again
    }

    private void drain() {
        scheduled.set(false); // before polling: a late stanza schedules again
        if (held) return;
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            if (!handled(batch)) return;
        }
    }

    private List<NumberedStanza> next() {
        var batch = new ArrayList<NumberedStanza>(refused);
        refused.clear();
        while (batch.size() < BATCH && waiting.peek() != null) batch.add(waiting.poll());
        return batch;
    }

    /// False where nothing can be stored for now: the batch waits, and the server keeps it too,
    /// since it is not counted as handled.
    private boolean handled(List<NumberedStanza> batch) {
        try {
            if (steps.run(batch)) stirred.run();
        } catch (StorageFailure failure) {
            if (failure instanceof StorageFailure.Closed) return false;
            refused.addAll(batch);
            held = true;
            scheduler.after(AGAIN, () -> thread.submit(this::release));
            return false;
        }
        for (var stanza : batch) complete.accept(stanza.number());
        return true;
    }
}
