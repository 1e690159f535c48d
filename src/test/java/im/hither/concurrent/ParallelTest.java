package im.hither.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ParallelTest {
    @Test
    void worksRunAtTheSameTimeAndAnswersKeepTheirOrder() throws Exception {
        var together = new CyclicBarrier(3); // opens only when all three run at once
        var works =
                IntStream.range(0, 3)
                        .<Work<Integer, Exception>>mapToObj(number ->
                                () -> {
                                    together.await();
                                    return number;
                                })
                        .toList();

        assertThat(Parallel.all("together", works)).containsExactly(0, 1, 2);
    }

    @Test
    void asManyAsAllowedRunAtOnceAndNeverMore() throws Exception {
        var four = new CyclicBarrier(4); // each waits for three others
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var works =
                IntStream.range(0, 100)
                        .<Work<Integer, Exception>>mapToObj(_ ->
                                () -> {
                                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                    four.await();
                                    return running.decrementAndGet();
                                })
                        .toList();

        assertThat(Parallel.all("few", 4, works)).hasSize(100);
        assertThat(most).hasValueBetween(4, 4);
    }

    @Test
    void theFirstFailureIsThrownAfterAllHaveEnded() {
        var failed = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var works =
                List.<Work<String, Exception>>of(
                        () -> {
                            throw new IOException("first");
                        },
                        () -> {
                            failed.countDown();
                            throw new IOException("second");
                        },
                        () -> {
                            failed.await();
                            ended.set(true);
                            return "fine";
                        });

        var thrown = catchThrowable(() -> Parallel.all("failing", works));

        assertThat(thrown).isInstanceOf(IOException.class).hasMessage("first");
        assertThat(thrown.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("second");
        assertThat(ended).isTrue();
    }

    @Test
    void nothingToDoGivesNoAnswers() {
        assertThat(Parallel.all("none", List.<Work<String, RuntimeException>>of())).isEmpty();
    }
}
