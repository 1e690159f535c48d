package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionState;
import im.hither.session.wire.SignInFailure;
import im.hither.testing.FakeScheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

class SupervisorTest {
    private static final ConnectionProblem GONE = new ConnectionProblem.Lost("reset");
    private static final ConnectionDetails DETAILS =
            new ConnectionDetails(
                    JidCreate.entityFullFromOrThrowUnchecked("juliet@capulet.example/Hither"),
                    "localhost:5223",
                    "TLSv1.3",
                    "none",
                    "SCRAM-SHA-256",
                    false,
                    false,
                    9);

    private final FakeScheduler scheduler = new FakeScheduler();
    private final FakeAttempts attempts = new FakeAttempts();
    private final Supervisor supervisor =
            new Supervisor(
                    "supervisor",
                    attempts,
                    scheduler,
                    new BackOff(new Random(1), scheduler),
                    Clock.systemUTC());

    @AfterEach
    void stop() throws InterruptedException {
        supervisor.stop();
    }

    @Test
    @DisplayName("A14 a wrong password is tried once, until the user acts")
    void wrongPasswordIsTriedOnce() throws InterruptedException {
        attempts.answer(new ConnectionProblem.WrongPassword());
        attempts.next(ConnectionState.Connecting.class);
        var failed = attempts.next(ConnectionState.Failed.class);

        scheduler.advance(Duration.ofDays(1));

        assertThat(failed.retryAt()).isEmpty();
        assertThat(attempts.made).hasValue(1);

        attempts.answer(null);
        supervisor.retry();

        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);
    }

    @Test
    void whatCanMendItselfIsTriedAgainLaterAndLater() throws InterruptedException {
        var problem = new ConnectionProblem.Unreachable("localhost:1");
        var longest = Duration.ZERO;
        for (var i = 0; i < 9; i++) {
            attempts.answer(problem);
            attempts.next(ConnectionState.Connecting.class);
            assertThat(attempts.next(ConnectionState.Failed.class).retryAt()).isPresent();
            longest = awaited();
            scheduler.advance(longest);
        }

        assertThat(longest).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
        attempts.answer(null);
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);
    }

    @Test
    void aLostConnectionIsMadeAgain() throws InterruptedException {
        attempts.answer(null);
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);

        supervisor.lost(GONE);

        assertThat(attempts.next(ConnectionState.Failed.class).problem()).isEqualTo(GONE);
        attempts.answer(null);
        scheduler.advance(awaited());
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);
    }

    @Test
    void stoppingSaysGoodbye() throws InterruptedException {
        attempts.answer(null);
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);

        supervisor.stop();

        attempts.next(ConnectionState.Offline.class);
        assertThat(attempts.goodbyes).hasValue(1);
    }

    /// The supervisor makes its appointment right after it has told the state.
    private Duration awaited() {
        var next = scheduler.next();
        while (next.isEmpty()) {
            Thread.onSpinWait();
            next = scheduler.next();
        }
        return next.get();
    }

    /// Answers as the test says, and keeps what the supervisor told.
    private static final class FakeAttempts implements Supervisor.Attempts {
        private final BlockingQueue<ConnectionState> told = new LinkedBlockingQueue<>();
        private final BlockingQueue<Optional<ConnectionProblem>> answers =
                new LinkedBlockingQueue<>();
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger goodbyes = new AtomicInteger();

        void answer(@Nullable ConnectionProblem problem) {
            answers.add(Optional.ofNullable(problem));
        }

        <T extends ConnectionState> T next(Class<T> kind) throws InterruptedException {
            var state = told.poll(20, TimeUnit.SECONDS);
            assertThat(state).isInstanceOf(kind);
            return kind.cast(state);
        }

        @Override
        public ConnectionDetails connect() throws SignInFailure, InterruptedException {
            made.incrementAndGet();
            var problem = answers.take();
            if (problem.isPresent()) throw new SignInFailure(problem.get());
            return DETAILS;
        }

        @Override
        public void disconnect() {
            goodbyes.incrementAndGet();
        }

        @Override
        public void ended() {}

        @Override
        public void changed(ConnectionState state) {
            told.add(state);
        }
    }
}
