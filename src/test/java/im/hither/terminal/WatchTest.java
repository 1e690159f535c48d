package im.hither.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountId;
import im.hither.domain.Event;
import im.hither.testing.FakeRunningProgram;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final Watch watch = new Watch(program);

    @AfterEach
    void close() {
        watch.close();
        assertThat(program.followers()).isZero();
    }

    private void happen(int number) {
        program.publish(new AccountRemoved(new AccountId(number), number));
    }

    private static Optional<Long> late(Event event) {
        return event.commit() > 2 ? Optional.of(event.commit()) : Optional.empty();
    }

    @Test
    void whatHappenedBeforeItWasAskedForIsNotMissed() {
        happen(1);
        happen(3);
        happen(4);

        assertThat(watch.next(Deadline.in(LONG), WatchTest::late)).contains(3L);
        assertThat(watch.next(Deadline.in(LONG), WatchTest::late)).contains(4L);
    }

    @Test
    void nothingComesAfterTheDeadline() {
        happen(1);

        assertThat(watch.next(Deadline.in(Duration.ofMillis(20)), WatchTest::late)).isEmpty();
    }

    @Test
    void stateThatIsReachedAlreadyNeedsNoEvent() {
        assertThat(watch.until(Deadline.in(Duration.ZERO), _ -> true, () -> Optional.of(1)))
                .contains(1);
    }

    @Test
    void stateIsLookedAtAfterRelevantEventsOnly() {
        happen(1);
        happen(5);
        var looks = new int[1];

        var found =
                watch.until(
                        Deadline.in(LONG),
                        event -> event.commit() == 5,
                        () -> ++looks[0] == 2 ? Optional.of(looks[0]) : Optional.empty());

        assertThat(found).contains(2);
    }

    @Test
    void interruptionEndsTheCommand() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> watch.next(Deadline.in(LONG), WatchTest::late))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
