package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.FakeScheduler;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkWatchTest {
    private final FakeScheduler time = new FakeScheduler();
    private int asked;
    private int died;
    private final LinkWatch watch = new LinkWatch(Patience.USUAL, time, time, () -> asked++);

    @BeforeEach
    void begin() {
        watch.begin(() -> died++);
    }

    @Test
    @DisplayName("§2 row 2: a link that fell silent is dead within 45 seconds")
    void silentLinkIsDead() {
        pass(29);
        assertThat(asked).isZero();
        pass(1);
        assertThat(asked).isEqualTo(1);
        pass(14);
        assertThat(died).isZero();
        pass(1);
        assertThat(died).isEqualTo(1);
        pass(1_000);
        assertThat(died).isEqualTo(1);
        assertThat(time.waiting()).isZero();
    }

    @Test
    void whoAnswersIsThere() {
        for (var i = 0; i < 10; i++) {
            pass(30);
            time.advance(Duration.ofMillis(100));
            watch.heard();
        }

        assertThat(asked).isEqualTo(10);
        assertThat(died).isZero();
    }

    @Test
    void whoIsHeardIsNotAsked() {
        for (var i = 0; i < 10; i++) {
            pass(29);
            watch.heard();
        }

        assertThat(asked).isZero();
    }

    @Test
    @DisplayName("§2 row 2: sending into a silent link shortens the time until it is found dead")
    void unconfirmedStanzaIsAskedFor() {
        pass(2);
        watch.heard();
        pass(1);
        watch.expectConfirmation();
        pass(14);
        assertThat(asked).isZero();
        pass(1);
        assertThat(asked).isEqualTo(1);
        pass(15);
        assertThat(died).isEqualTo(1);
    }

    @Test
    void laterStanzasDoNotPostponeTheQuestion() {
        for (var i = 0; i < 15; i++) {
            watch.expectConfirmation();
            pass(1);
        }

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void confirmedStanzaIsNotAskedFor() {
        watch.expectConfirmation();
        pass(10);
        watch.heard();
        watch.confirmed(() -> false);
        pass(29);

        assertThat(asked).isZero();
    }

    @Test
    void slowServerThatIsHeardIsAskedAgainButNotGivenUp() {
        watch.expectConfirmation();
        for (var i = 0; i < 60; i++) {
            pass(1);
            watch.heard();
        }

        assertThat(asked).isBetween(2, 4);
        assertThat(died).isZero();
    }

    @Test
    @DisplayName("§2 row 8: after sleep or a change of the network a dead link is found in seconds")
    void probeIsQuick() {
        watch.probe();
        assertThat(asked).isEqualTo(1);
        pass(3);
        assertThat(died).isEqualTo(1);
    }

    @Test
    void probeOfALivingLinkChangesNothing() {
        watch.probe();
        pass(1);
        watch.heard();
        pass(28);

        assertThat(died).isZero();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void probeDoesNotPostponeADeadlineThatRuns() {
        pass(43);
        watch.probe();
        pass(2);

        assertThat(died).isEqualTo(1);
    }

    @Test
    void writeThatTheServerTakesSlowlyIsASignOfLife() {
        pass(30);
        watch.writing();
        pass(8);
        watch.wrote();
        pass(14);

        assertThat(died).isZero();
    }

    @Test
    void quickWriteIsNoSignOfLife() {
        pass(30);
        watch.writing();
        watch.wrote();
        pass(15);

        assertThat(died).isEqualTo(1);
    }

    @Test
    void writeThatBlocksForEverEndsTheLink() {
        watch.writing();
        for (var i = 0; i < 130; i++) {
            pass(1);
            watch.heard();
        }

        assertThat(died).isEqualTo(1);
    }

    @Test
    void endedWatchIsSilent() {
        watch.end();
        watch.probe();
        watch.expectConfirmation();
        pass(100);

        assertThat(asked).isZero();
        assertThat(died).isZero();
        assertThat(time.waiting()).isZero();
    }

    private void pass(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }
}
