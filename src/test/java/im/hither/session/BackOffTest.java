package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConnectionProblem;
import im.hither.testing.FakeScheduler;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final ConnectionProblem LOST = new ConnectionProblem.Lost("");
    private static final ConnectionProblem CONFLICT = new ConnectionProblem.Conflict();

    private final FakeScheduler time = new FakeScheduler();
    private final BackOff backOff = backOff(1);

    @Test
    @DisplayName("§2 row 24: from one second to sixty")
    void doubles() {
        for (var most : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThat(backOff.next(LOST))
                    .isBetween(Duration.ofMillis(most * 500L), Duration.ofSeconds(most));
        }
    }

    @Test
    void networkAndUserBeginItAnew() {
        for (var i = 0; i < 6; i++) backOff.next(LOST);
        backOff.networkReturns();
        assertThat(backOff.next(LOST)).isLessThan(Duration.ofSeconds(1));
        for (var i = 0; i < 6; i++) backOff.next(LOST);
        backOff.userActs();
        assertThat(backOff.next(LOST)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void shortSessionsDoNotBeginItAnew() {
        for (var i = 0; i < 6; i++) {
            backOff.online();
            time.advance(Duration.ofSeconds(5));
            backOff.lost();
            backOff.next(LOST);
        }
        assertThat(backOff.next(LOST)).isGreaterThan(Duration.ofSeconds(20));

        backOff.online();
        time.advance(Duration.ofSeconds(10));
        backOff.lost();

        assertThat(backOff.next(LOST)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("§2 row 8: what is lost with the network that we have left is tried at once, once")
    void anotherNetworkIsNotWaitedFor() {
        for (var i = 0; i < 6; i++) backOff.next(LOST);
        backOff.online();
        backOff.doubt();
        time.advance(Duration.ofSeconds(3));
        backOff.lost();
        assertThat(backOff.next(LOST)).isZero();
        assertThat(backOff.next(LOST)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));

        backOff.online();
        backOff.doubt();
        time.advance(Duration.ofSeconds(10));
        backOff.lost();
        assertThat(backOff.next(LOST)).isPositive(); // the link was not what was doubted
        backOff.online();
        backOff.lost();
        assertThat(backOff.next(LOST)).isPositive();
    }

    @Test
    @DisplayName("a server that restarts is not met by all accounts at once")
    void comesBackSpreadAfterAShutdown() {
        var shutdown = new ConnectionProblem.StreamRefused("system-shutdown", "");
        var first =
                IntStream.range(0, 1_000).mapToObj(seed -> backOff(seed).next(shutdown)).toList();

        assertThat(first)
                .allMatch(each -> each.compareTo(Duration.ofSeconds(1)) >= 0)
                .allMatch(each -> each.compareTo(Duration.ofSeconds(5)) <= 0);
        for (var second = 1; second < 5; second++) {
            var within = second;
            assertThat(first.stream().filter(each -> each.toSeconds() == within).count())
                    .isBetween(150L, 350L);
        }
        assertThat(new HashSet<>(first)).hasSizeGreaterThan(990);
    }

    @Test
    void whoBrokeARuleComesBackLate() {
        var policy = new ConnectionProblem.StreamRefused("policy-violation", "");

        assertThat(backOff.next(policy)).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
    }

    @Test
    @DisplayName("§2 row 22: after a conflict at most one connection in ten seconds")
    void conflictsKeepTheirDistance() {
        for (var i = 0; i < 5; i++) {
            assertThat(backOff.next(CONFLICT)).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void thirdConflictWithinTenMinutesIsForTheUser() {
        assertThat(backOff.judged(CONFLICT)).isEqualTo(CONFLICT);
        time.advance(Duration.ofMinutes(11));
        assertThat(backOff.judged(CONFLICT)).isEqualTo(CONFLICT);
        assertThat(backOff.judged(CONFLICT)).isEqualTo(CONFLICT);
        assertThat(backOff.judged(CONFLICT)).isEqualTo(new ConnectionProblem.Replaced());

        backOff.userActs();

        assertThat(backOff.judged(CONFLICT)).isEqualTo(CONFLICT);
    }

    @Test
    void anotherNetworkDoesNotSettleAConflict() {
        assertThat(BackOff.isOfTheNetwork(CONFLICT)).isFalse();
        assertThat(BackOff.isOfTheNetwork(new ConnectionProblem.WrongPassword())).isFalse();
        assertThat(BackOff.isOfTheNetwork(LOST)).isTrue();
    }

    private BackOff backOff(int seed) {
        return new BackOff(new Random(seed * 7_919L), time);
    }
}
