package im.hither.terminal;

import im.hither.domain.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Waits for something to happen. Opened before the state is looked at, it misses nothing in
/// between.
public final class Watch implements AutoCloseable {
    /// So long storing something may take.
    private static final Duration STORING = Duration.ofSeconds(20);

    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
    private final RunningProgram.Following following;

    public Watch(RunningProgram program) {
        following = program.follow(waiting::add);
    }

    /// The first answer that `wanted` finds in an event; empty when the deadline passed.
    ///
    /// @throws CancellationException when the command is to end
    public <T> Optional<T> next(Deadline deadline, Function<Event, Optional<T>> wanted) {
        for (var event = poll(deadline); event.isPresent(); event = poll(deadline)) {
            var found = wanted.apply(event.get());
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// What `wanted` finds in the event that says that a change of ours is stored.
    ///
    /// @throws CommandFailure `TIMED_OUT` when none came in time
    public <T> T stored(Console console, Function<Event, Optional<T>> wanted) {
        return next(Deadline.in(STORING), wanted)
                .orElseThrow(() -> console.failure(ExitStatus.TIMED_OUT, "command.notDone"));
    }

    /// The first answer that `look` gives, now or after one of the events that are `relevant`.
    public <T> Optional<T> until(
            Deadline deadline, Function<Event, Boolean> relevant, Supplier<Optional<T>> look) {
        var now = look.get();
        return now.isPresent()
                ? now
                : next(deadline, event -> relevant.apply(event) ? look.get() : Optional.empty());
    }

    private Optional<Event> poll(Deadline deadline) {
        try {
            return Optional.ofNullable(
                    waiting.poll(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the command was stopped");
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
