package im.hither.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.testing.FakeScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SchedulerTest {
    @Test
    void aTaskRunsAfterItsDelayOnAVirtualThread() throws InterruptedException {
        var seen = new LinkedBlockingQueue<Boolean>();
        try (var scheduler = new VirtualScheduler()) {
            var start = System.nanoTime();

            var appointment =
                    scheduler.after(
                            Duration.ofMillis(20),
                            () -> seen.add(Thread.currentThread().isVirtual()));

            assertThat(seen.take()).isTrue();
            assertThat(System.nanoTime() - start)
                    .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
            assertThat(appointment.cancel()).isFalse();
        }
    }

    @Test
    void aCancelledTaskNeverRuns() throws InterruptedException {
        var seen = new LinkedBlockingQueue<String>();
        var later = new CountDownLatch(1);
        try (var scheduler = new VirtualScheduler()) {
            var cancelled = scheduler.after(Duration.ofMillis(5), () -> seen.add("cancelled"));
            assertThat(cancelled.cancel()).isTrue();
            assertThat(cancelled.cancel()).isFalse();

            scheduler.after(Duration.ofMillis(30), later::countDown);
            later.await();

            assertThat(seen).isEmpty();
        }
    }

    @Test
    void closingCancelsWhatWaitsAndTakesNothingMore() {
        var scheduler = new VirtualScheduler();
        var waiting = scheduler.after(Duration.ofDays(1), () -> {});

        scheduler.close();

        assertThat(waiting.cancel()).isFalse();
        assertThatThrownBy(() -> scheduler.after(Duration.ZERO, () -> {}))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void fakeTimeRunsWhatIsDueInOrderAndNothingElse() {
        var time = new FakeScheduler();
        var seen = new ArrayList<String>();
        time.after(Duration.ofSeconds(2), () -> seen.add("second"));
        time.after(
                Duration.ofSeconds(1),
                () -> {
                    seen.add("first");
                    time.after(Duration.ofMillis(1500), () -> seen.add("made due by the first"));
                });
        time.after(Duration.ofSeconds(3), () -> seen.add("cancelled")).cancel();
        time.after(Duration.ofSeconds(4), () -> seen.add("not yet"));

        time.advance(Duration.ofSeconds(3));

        assertThat(seen).containsExactly("first", "second", "made due by the first");
        assertThat(time.nanos()).isEqualTo(Duration.ofSeconds(3).toNanos());
        assertThat(time.next()).contains(Duration.ofSeconds(1));
    }
}
