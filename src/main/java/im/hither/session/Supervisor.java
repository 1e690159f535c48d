package im.hither.session;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Scheduler;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionState;
import im.hither.domain.TriedPlace;
import im.hither.session.wire.stream.SignInFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps an account online: connects, waits for the loss, connects again. One thread does both, so
/// that a new connection is never made while the old one is being torn down; every attempt has a
/// number, its generation, and what an earlier one still has to say is not heard.
final class Supervisor {
    private static final Logger LOG = Logger.getLogger(Supervisor.class.getName());

    /// For all places and all steps together; each has a shorter time-out of its own, but a server
    /// that says a little now and then would pass those for ever.
    private static final Duration WHOLE_ATTEMPT = Duration.ofSeconds(90);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Attempts attempts;
    private final Scheduler scheduler;
    private final BackOff backOff;
    private final Clock clock;
    private final Object connectingLock = new Object();
    private final Thread thread;
    private boolean connecting;
    private boolean aborted;
    private long generation;

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

    /// The connection of that generation was lost; reader thread.
    void lost(long ofGeneration, ConnectionProblem problem) {
        signals.add(new Signal.Lost(ofGeneration, problem));
    }

    /// The network is another one, or the computer has slept: what is online is looked at, and what
    /// waits for the network is tried at once.
    void doubt() {
        signals.add(new Signal.Doubt());
        abort();
    }

    /// Says goodbye and returns when the account is offline.
    void stop() throws InterruptedException {
        signals.add(new Signal.Stop());
        abort();
        thread.join();
    }

    /// Ends an attempt that is under way.
    private void abort() {
        synchronized (connectingLock) {
            if (!connecting) return;
            aborted = true;
            thread.interrupt();
        }
    }

    private void run() {
        try {
            var goesOn = true;
            while (goesOn) goesOn = round();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        attempts.changed(new ConnectionState.Offline());
    }

    /// One attempt and what follows from it; false when it is time to stop.
    private boolean round() throws InterruptedException {
        attempts.changed(new ConnectionState.Connecting());
        return switch (attempt()) {
            case Attempt.Online(var details) -> online(details);
            case Attempt.Failed(var failure) -> waited(failure.problem(), failure.tried());
            case Attempt.Aborted _ -> !signals.contains(new Signal.Stop());
        };
    }

    private Attempt attempt() {
        if (!begun()) return new Attempt.Aborted();
        var number = generation;
        var deadline = scheduler.after(WHOLE_ATTEMPT, () -> giveUp(number));
        try {
            attempts.tearDown();
            // what follows is about this connection
            signals.removeIf(signal -> !(signal instanceof Signal.Stop));
            return new Attempt.Online(attempts.connect(generation));
        } catch (SignInFailure failure) {
            return failed(failure);
        } catch (InterruptedException ended) {
            return failed(lost("signing in took too long"));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "an attempt to connect failed", failure);
            return failed(lost(String.valueOf(failure.getMessage())));
        } finally {
            deadline.cancel();
            synchronized (connectingLock) {
                connecting = false;
                var _ = Thread.interrupted(); // meant for the attempt, which is over
            }
        }
    }

    private boolean begun() {
        synchronized (connectingLock) {
            if (signals.contains(new Signal.Stop())) return false;
            connecting = true;
            aborted = false;
            generation++;
            return true;
        }
    }

    private void giveUp(long ofGeneration) {
        synchronized (connectingLock) {
            if (connecting && generation == ofGeneration) thread.interrupt();
        }
    }

    private Attempt failed(SignInFailure failure) {
        synchronized (connectingLock) {
            return aborted ? new Attempt.Aborted() : new Attempt.Failed(failure);
        }
    }

    private static SignInFailure lost(String detail) {
        return new SignInFailure(new ConnectionProblem.Lost(detail));
    }

    /// Waits for whatever ends it; false when it is time to stop.
    private boolean online(ConnectionDetails details) throws InterruptedException {
        backOff.online();
        attempts.changed(new ConnectionState.Online(details));
        while (true) {
            switch (signals.take()) {
                case Signal.Lost(var ofGeneration, var problem) when ofGeneration == generation -> {
                    attempts.ended();
                    backOff.lost();
                    return waited(problem, List.of());
                }
                case Signal.Doubt _ -> {
                    backOff.doubt();
                    attempts.probe();
                }
                case Signal.Stop _ -> {
                    attempts.disconnect();
                    return false;
                }
                case Signal.Retry _, Signal.Due _, Signal.Lost _ -> {} // it is online
            }
        }
    }

    /// True when it is time for the next try. What only the user can mend waits for the user.
    private boolean waited(ConnectionProblem met, List<TriedPlace> tried)
            throws InterruptedException {
        var problem = backOff.judged(met);
        var appointment = Optional.<Scheduler.Appointment>empty();
        if (problem.passing()) {
            var delay = backOff.next(problem);
            var due = new Signal.Due(generation);
            attempts.changed(
                    new ConnectionState.Failed(
                            problem, Optional.of(clock.instant().plus(delay)), tried));
            appointment = Optional.of(scheduler.after(delay, () -> signals.add(due)));
        } else {
            attempts.changed(new ConnectionState.Failed(problem, Optional.empty(), tried));
        }
        var goesOn = awaitNextTry(problem);
        appointment.ifPresent(Scheduler.Appointment::cancel);
        return goesOn;
    }

    private boolean awaitNextTry(ConnectionProblem problem) throws InterruptedException {
        while (true) {
            switch (signals.take()) {
                case Signal.Due(var ofGeneration) when ofGeneration == generation -> {
                    return true;
                }
                case Signal.Retry _ -> {
                    backOff.userActs();
                    return true;
                }
                case Signal.Doubt _ when BackOff.isOfTheNetwork(problem) -> {
                    backOff.networkReturns();
                    return true;
                }
                case Signal.Stop _ -> {
                    return false;
                }
                case Signal.Due _, Signal.Lost _, Signal.Doubt _ -> {} // of an earlier state
            }
        }
    }

    /// What the supervisor has done with the account.
    interface Attempts {
        /// Connects; a loss is told with this generation.
        ConnectionDetails connect(long generation) throws SignInFailure, InterruptedException;

        /// Sees to it that nothing of an earlier connection runs any more.
        void tearDown();

        /// Asks the server at once whether it is there.
        void probe();

        void disconnect() throws InterruptedException;

        /// The stream was lost.
        void ended();

        void changed(ConnectionState state);
    }

    private sealed interface Attempt {
        record Online(ConnectionDetails details) implements Attempt {}

        record Failed(SignInFailure failure) implements Attempt {}

        /// Ended from here; the next one may begin at once.
        record Aborted() implements Attempt {}
    }

    private sealed interface Signal {
        record Retry() implements Signal {}

        record Doubt() implements Signal {}

        record Stop() implements Signal {}

        record Lost(long generation, ConnectionProblem problem) implements Signal {}

        /// The waiting after this attempt is over.
        record Due(long generation) implements Signal {}
    }
}
