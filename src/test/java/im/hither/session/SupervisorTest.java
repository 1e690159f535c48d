package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionState;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.testing.FakeScheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
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
        online();

        supervisor.lost(1, GONE);

        assertThat(attempts.next(ConnectionState.Failed.class).problem()).isEqualTo(GONE);
        attempts.answer(null);
        scheduler.advance(awaited());
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);
    }

    @Test
    void stoppingSaysGoodbye() throws InterruptedException {
        online();

        supervisor.stop();

        attempts.next(ConnectionState.Offline.class);
        assertThat(attempts.goodbyes).hasValue(1);
    }

    @Test
    @DisplayName("§3.3 (4): the old connection is torn down before the next one begins")
    void tearsDownFirst() throws InterruptedException {
        online();
        supervisor.lost(1, GONE);
        attempts.next(ConnectionState.Failed.class);
        attempts.answer(null);
        scheduler.advance(awaited());
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);

        assertThat(attempts.done)
                .containsExactly("torn down", "connect 1", "ended", "torn down", "connect 2");
    }

    @Test
    @DisplayName("§3.3 (4): what an earlier connection still says does not end the new one")
    void lateLossIsNotHeard() throws InterruptedException {
        online();
        supervisor.lost(1, GONE);
        attempts.next(ConnectionState.Failed.class);
        attempts.answer(null);
        scheduler.advance(awaited());
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);

        supervisor.lost(1, GONE);
        supervisor.lost(2, new ConnectionProblem.Lost("this one"));

        assertThat(attempts.next(ConnectionState.Failed.class).problem())
                .isEqualTo(new ConnectionProblem.Lost("this one"));
    }

    @Test
    @DisplayName("§3.3 (4): a loss within the first moment is not missed")
    void lossDuringTheSignInIsHeard() throws InterruptedException {
        attempts.next(ConnectionState.Connecting.class);
        attempts.awaitAttempt();
        supervisor.lost(1, GONE);
        attempts.answer(null);

        attempts.next(ConnectionState.Online.class);
        assertThat(attempts.next(ConnectionState.Failed.class).problem()).isEqualTo(GONE);
    }

    @Test
    @DisplayName("§3.3 (6): stopping does not wait for a sign-in that hangs")
    void stopEndsAnAttempt() throws InterruptedException {
        attempts.next(ConnectionState.Connecting.class);
        attempts.awaitAttempt();

        supervisor.stop();

        attempts.next(ConnectionState.Offline.class);
        assertThat(attempts.goodbyes).hasValue(0);
    }

    @Test
    @DisplayName("§3.3 (7): an attempt that never ends is ended")
    void attemptHasAnEnd() throws InterruptedException {
        attempts.next(ConnectionState.Connecting.class);
        attempts.awaitAttempt();

        scheduler.advance(Duration.ofSeconds(90));

        assertThat(attempts.next(ConnectionState.Failed.class).retryAt()).isPresent();
    }

    @Test
    void attemptThatBreaksIsNotTheLastOne() throws InterruptedException {
        attempts.breakOnce();
        attempts.next(ConnectionState.Connecting.class);

        assertThat(attempts.next(ConnectionState.Failed.class).retryAt()).isPresent();
        attempts.answer(null);
        scheduler.advance(awaited());
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);
    }

    @Test
    @DisplayName("§3.3 (8), §2 row 24: when the network returns it is tried at once")
    void networkEndsTheWaiting() throws InterruptedException {
        for (var i = 0; i < 6; i++) {
            attempts.answer(new ConnectionProblem.Unreachable("localhost:1"));
            attempts.next(ConnectionState.Connecting.class);
            attempts.next(ConnectionState.Failed.class);
            if (i < 5) scheduler.advance(awaited());
        }

        attempts.answer(new ConnectionProblem.Unreachable("localhost:1"));
        supervisor.doubt();

        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Failed.class);
        assertThat(awaited()).isLessThanOrEqualTo(Duration.ofSeconds(1)); // begins anew
    }

    @Test
    @DisplayName("§3.3 (8): an attempt over the network of before is begun anew")
    void networkEndsAnAttempt() throws InterruptedException {
        attempts.next(ConnectionState.Connecting.class);
        attempts.awaitAttempt();

        supervisor.doubt();

        attempts.next(ConnectionState.Connecting.class);
        attempts.answer(null);
        attempts.next(ConnectionState.Online.class);
    }

    @Test
    @DisplayName("§2 row 8: after sleep the server is asked at once")
    void whatIsOnlineIsLookedAt() throws InterruptedException {
        online();

        supervisor.doubt();

        assertThat(attempts.probes.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    @DisplayName("§2 row 24: a certificate may have been that of a hotel")
    void anotherNetworkMayShowAnotherCertificate() throws InterruptedException {
        attempts.answer(new ConnectionProblem.BadCertificate(CertificateFault.WRONG_NAME, "d", ""));
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Failed.class);

        attempts.answer(null);
        supervisor.doubt();

        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);
    }

    @Test
    @DisplayName("A14 another network does not make a wrong password right")
    void wrongPasswordStaysWrong() throws InterruptedException {
        attempts.answer(new ConnectionProblem.WrongPassword());
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Failed.class);

        supervisor.doubt();
        supervisor.stop();

        attempts.next(ConnectionState.Offline.class);
        assertThat(attempts.made).hasValue(1);
    }

    @Test
    @DisplayName("§2 row 22: who is replaced again and again stays off until the user acts")
    void conflictsEnd() throws InterruptedException {
        attempts.answer(null);
        for (var i = 1; i <= 3; i++) {
            attempts.next(ConnectionState.Connecting.class);
            attempts.next(ConnectionState.Online.class);
            supervisor.lost(i, new ConnectionProblem.Conflict());
            var failed = attempts.next(ConnectionState.Failed.class);
            if (i == 3) {
                assertThat(failed.problem()).isEqualTo(new ConnectionProblem.Replaced());
                assertThat(failed.retryAt()).isEmpty();
                break;
            }
            assertThat(awaited()).isGreaterThan(Duration.ofSeconds(10));
            attempts.answer(null);
            scheduler.advance(awaited());
        }

        attempts.answer(null);
        supervisor.retry();

        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);
    }

    private void online() throws InterruptedException {
        attempts.answer(null);
        attempts.next(ConnectionState.Connecting.class);
        attempts.next(ConnectionState.Online.class);
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
        private final BlockingQueue<String> probes = new LinkedBlockingQueue<>();
        private final Queue<String> done = new ConcurrentLinkedQueue<>();
        private final Semaphore under = new Semaphore(0);
        private volatile boolean breaks;

        void breakOnce() {
            breaks = true;
            answer(null);
        }

        /// Returns when an attempt is under way.
        void awaitAttempt() throws InterruptedException {
            assertThat(under.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }

        void answer(@Nullable ConnectionProblem problem) {
            answers.add(Optional.ofNullable(problem));
        }

        <T extends ConnectionState> T next(Class<T> kind) throws InterruptedException {
            var state = told.poll(20, TimeUnit.SECONDS);
            assertThat(state).isInstanceOf(kind);
            return kind.cast(state);
        }

        @Override
        public ConnectionDetails connect(long generation)
                throws SignInFailure, InterruptedException {
            made.incrementAndGet();
            done.add("connect " + generation);
            under.release();
            var problem = answers.take();
            if (breaks) {
                breaks = false;
                throw new IllegalStateException("broken");
            }
            if (problem.isPresent()) throw new SignInFailure(problem.get());
            return DETAILS;
        }

        @Override
        public void disconnect() {
            goodbyes.incrementAndGet();
        }

        @Override
        public void tearDown() {
            done.add("torn down");
        }

        @Override
        public void probe() {
            probes.add("probe");
        }

        @Override
        public void ended() {
            done.add("ended");
        }

        @Override
        public void changed(ConnectionState state) {
            told.add(state);
        }
    }
}
