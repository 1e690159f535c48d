package im.hither.ui;

import im.hither.concurrent.Ticker;
import im.hither.domain.Event;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Hands events from background threads to the FX thread: a burst becomes few tasks, and no task
/// holds the thread for longer than half a frame.
public final class FxHandover {
    static final Duration BUDGET = Duration.ofMillis(8);
    private static final System.Logger LOG = System.getLogger(FxHandover.class.getName());

    private final Queue<Event> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Executor fxThread;
    private final Ticker ticker;
    private final Consumer<? super Event> screen;
    private final Consumer<? super RuntimeException> failed;

    /// Gives events to `screen` on the FX thread, in the order in which they were delivered.
    public FxHandover(Consumer<? super Event> screen) {
        this(fxThread(), Ticker.system(), screen, FxHandover::log);
    }

    FxHandover(
            Executor fxThread,
            Ticker ticker,
            Consumer<? super Event> screen,
            Consumer<? super RuntimeException> failed) {
        this.fxThread = fxThread;
        this.ticker = ticker;
        this.screen = screen;
        this.failed = failed;
    }

    /// The FX thread, for answers of an asker.
    public static Executor fxThread() {
        return Platform::runLater;
    }

    /// Shows the event soon; from any thread.
    public void deliver(Event event) {
        waiting.add(event);
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) fxThread.execute(this::drain);
    }

    private void drain() {
        scheduled.set(false); // before polling: a late event schedules again
        var end = ticker.nanos() + BUDGET.toNanos();
        for (Event event; ticker.nanos() - end < 0 && (event = waiting.poll()) != null; ) {
            show(event);
        }
        if (!waiting.isEmpty()) schedule();
    }

    private void show(Event event) {
        try {
            screen.accept(event);
        } catch (
                RuntimeException failure) { // one event that cannot be shown must not hide the rest
            failed.accept(failure);
        }
    }

    private static void log(RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "an event could not be shown", failure);
    }
}
