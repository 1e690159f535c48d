package im.hither.session;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Scheduler;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionState;
import im.hither.domain.TriedPlace;
import im.hither.session.wire.SignInFailure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Keeps an account online: connects, waits for the loss, connects again. One thread does both, so
/// that a new connection is never made while the old one is being torn down.
final class Supervisor {
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Attempts attempts;
    private final Scheduler scheduler;
    private final BackOff backOff;
    private final Clock clock;
    private final Thread thread;
    private long waits;

    Supervisor(String name, Attempts attempts, Scheduler scheduler, BackOff backOff, Clock clock) {
        this.attempts = attempts;
        this.scheduler = scheduler;
        this.backOff = backOff;
        this.clock = clock;
        this.thread = Parallel.start(name, this::run);
    }

    /// Tries again at once, with whatever the user changed.
    void retry() {
        signals.add(new Signal.Retry());
    }

    /// The connection was lost; reader thread.
    void lost(ConnectionProblem problem) {
        signals.add(new Signal.Lost(problem));
    }

    /// Says goodbye and returns when the account is offline.
    void stop() throws InterruptedException {
        signals.add(new Signal.Stop());
        thread.join();
    }

    private void run() {
        try {
            while (true) {
                attempts.changed(new ConnectionState.Connecting());
                if (!after(attempt())) break;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        attempts.changed(new ConnectionState.Offline());
    }

    private Optional<SignInFailure> attempt() throws InterruptedException {
        signals.removeIf(signal -> !(signal instanceof Signal.Stop));
        try {
            var details = attempts.connect();
            backOff.online();
            attempts.changed(new ConnectionState.Online(details));
            return Optional.empty();
        } catch (SignInFailure failure) {
            return Optional.of(failure);
        }
    }

    /// Waits for whatever ends this state; false when it is time to stop.
    private boolean after(Optional<SignInFailure> failure) throws InterruptedException {
        if (failure.isPresent()) return waited(failure.get().problem(), failure.get().tried());
        while (true) {
            switch (signals.take()) {
                case Signal.Lost(var problem) -> {
                    attempts.ended();
                    backOff.lost();
                    return waited(problem, List.of());
                }
                case Signal.Stop _ -> {
                    attempts.disconnect();
                    return false;
                }
                case Signal.Retry _, Signal.Due _ -> {} // it is online
            }
        }
    }

    /// True when it is time for the next try. What only the user can mend waits for the user.
    private boolean waited(ConnectionProblem problem, List<TriedPlace> tried)
            throws InterruptedException {
        var due = new Signal.Due(++waits);
        var appointment = Optional.<Scheduler.Appointment>empty();
        if (problem.passing()) {
            var delay = backOff.next();
            attempts.changed(
                    new ConnectionState.Failed(
                            problem, Optional.of(clock.instant().plus(delay)), tried));
            appointment = Optional.of(scheduler.after(delay, () -> signals.add(due)));
        } else {
            attempts.changed(new ConnectionState.Failed(problem, Optional.empty(), tried));
        }
        while (true) {
            switch (signals.take()) {
                case Signal.Due(var number) when number == due.number() -> {
                    return true;
                }
                case Signal.Retry _ -> {
                    appointment.ifPresent(Scheduler.Appointment::cancel);
                    backOff.reset();
                    return true;
                }
                case Signal.Stop _ -> {
                    appointment.ifPresent(Scheduler.Appointment::cancel);
                    return false;
                }
                case Signal.Due _, Signal.Lost _ -> {} // of an earlier state
            }
        }
    }

    /// What the supervisor has done with the account.
    interface Attempts {
        ConnectionDetails connect() throws SignInFailure, InterruptedException;

        void disconnect() throws InterruptedException;

        /// The stream was lost.
        void ended();

        void changed(ConnectionState state);
    }

    private sealed interface Signal {
        record Retry() implements Signal {}

        record Stop() implements Signal {}

        record Lost(ConnectionProblem problem) implements Signal {}

        /// The waiting with this number is over.
        record Due(long number) implements Signal {}
    }
}
