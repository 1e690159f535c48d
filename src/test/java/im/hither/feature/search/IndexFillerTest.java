package im.hither.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.SerialThread;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.testing.FakeScheduler;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexFillerTest {
    private final StoredTalk talk = new StoredTalk();
    private final FakeScheduler scheduler = new FakeScheduler();
    private final SerialThread thread = new SerialThread("search-index");
    private final IndexRepository index = new IndexRepository();
    private final IndexFiller filler =
            new IndexFiller(talk.database(), index, scheduler, scheduler, thread);

    @AfterEach
    void close() {
        thread.close();
        talk.close();
    }

    @Test
    void nothingIsTakenInWhileMessagesAreStored() {
        say(1);

        heard();

        assertThat(missing()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(missing()).isZero();
    }

    @Test
    void longHistoryIsTakenInStepByStep() {
        say(600);
        filler.start();

        pass(Duration.ZERO);
        assertThat(missing()).isEqualTo(350);
        pass(Duration.ZERO);
        pass(Duration.ZERO);

        assertThat(missing()).isZero();
    }

    @Test
    void burstOfEventsIsOneStep() {
        say(3);

        for (int event = 0; event < 100; event++) heard();

        assertThat(scheduler.waiting()).isEqualTo(1);
    }

    @Test
    void afterTheLastMessageNothingWaits() {
        say(3);
        heard();

        for (int second = 0; second < 3; second++) pass(Duration.ofSeconds(1));

        assertThat(scheduler.waiting()).isZero();
    }

    private void say(int messages) {
        var romeo = talk.with("romeo@montague.example");
        talk.database()
                .write(tx ->
                        tx.execute(
                                """
                                INSERT INTO message (conversation, position, provisional, outgoing, author, at, body, delivery, delivery_at)
                                WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
                                SELECT ?, n, 0, 0, 'romeo@montague.example', 0, 'a rose', 2, 0 FROM number
                                """,
                                messages,
                                romeo.value()));
    }

    private void heard() {
        filler.heard(new PageStored(talk.with("nurse" + System.nanoTime() + "@x.example"), 1, 3));
    }

    private void pass(Duration time) {
        scheduler.advance(time);
        thread.call(() -> true);
    }

    private int missing() {
        return talk.database()
                .read(snapshot ->
                        snapshot.one(
                                "SELECT count(*) AS missing FROM message WHERE id > ?",
                                row -> (int) row.number("missing"),
                                index.upTo(snapshot)))
                .orElseThrow();
    }
}
