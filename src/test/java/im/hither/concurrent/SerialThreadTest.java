package im.hither.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SerialThreadTest {
    @Test
    void tasksRunInTheOrderInWhichTheyCame() {
        var seen = new ArrayList<Integer>();

        try (var thread = new SerialThread("serial")) {
            IntStream.range(0, 1000).forEach(number -> thread.submit(() -> seen.add(number)));
        }

        assertThat(seen).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void itIsOneVirtualThreadWithTheGivenName() {
        try (var thread = new SerialThread("serial")) {
            var first = thread.<Thread, RuntimeException>call(Thread::currentThread);
            var second = thread.<Thread, RuntimeException>call(Thread::currentThread);

            assertThat(first).isSameAs(second);
            assertThat(first.isVirtual()).isTrue();
            assertThat(first.getName()).isEqualTo("serial");
        }
    }

    @Test
    void callGivesTheAnswerAndThrowsWhatTheWorkThrows() {
        try (var thread = new SerialThread("serial")) {
            assertThat(thread.<String, RuntimeException>call(() -> "yes")).isEqualTo("yes");
            assertThatThrownBy(() ->
                            thread.call(() -> {
                                throw new IOException("no");
                            }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no");
        }
    }

    @Test
    void callFromItselfIsRefused() {
        try (var thread = new SerialThread("serial")) {
            assertThatThrownBy(() -> thread.call(() -> thread.call(() -> "never")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("serial");
        }
    }

    @Test
    void aFailingTaskIsReportedAndTheNextOneRuns() {
        var failures = new ArrayList<Throwable>();
        var seen = new ArrayList<String>();
        var failure = new IllegalStateException("broken");

        try (var thread = new SerialThread("serial", failures::add)) {
            thread.submit(() -> {
                throw failure;
            });
            thread.submit(() -> seen.add("next"));
        }

        assertThat(failures).containsExactly(failure);
        assertThat(seen).containsExactly("next");
    }

    @Test
    void aFailingReportDoesNotEndTheThread() {
        var thread =
                new SerialThread(
                        "serial",
                        _ -> {
                            throw new IllegalStateException("the report failed too");
                        });
        try (thread) {
            thread.submit(() -> {
                throw new IllegalStateException("broken");
            });

            assertThat(thread.<String, RuntimeException>call(() -> "alive")).isEqualTo("alive");
        }
    }

    @Test
    void anInterruptFlagLeftBehindDoesNotEndTheThread() {
        try (var thread = new SerialThread("serial")) {
            thread.submit(() -> Thread.currentThread().interrupt());

            assertThat(thread.<String, RuntimeException>call(() -> "alive")).isEqualTo("alive");
        }
    }

    @Test
    void closeFinishesWhatWaitsAndTakesNothingMore() {
        var gate = new CountDownLatch(1);
        var seen = new ArrayList<String>();
        var thread = new SerialThread("serial");
        thread.submit(() -> await(gate));
        thread.submit(() -> seen.add("waited"));

        var closing = Parallel.start("closing", thread::close);
        gate.countDown();
        Joining.all(closing);

        assertThat(seen).containsExactly("waited");
        assertThatThrownBy(() -> thread.submit(() -> seen.add("late")))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aTaskMayCloseItsOwnThread() {
        var seen = new ArrayList<String>();
        var thread = new SerialThread("serial");
        var gate = new CountDownLatch(1);
        thread.submit(() -> await(gate));
        thread.submit(thread::close);
        thread.submit(() -> seen.add("after"));
        gate.countDown();

        thread.close();

        assertThat(seen).containsExactly("after");
    }

    @Test
    void aCallerThatIsInterruptedStopsWaitingAndKeepsItsFlag() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var outcome = new LinkedBlockingQueue<List<Object>>();
        try (var thread = new SerialThread("serial")) {
            thread.submit(() -> await(gate));
            var caller =
                    Parallel.start(
                            "caller",
                            () -> {
                                try {
                                    thread.call(() -> "late");
                                } catch (CancellationException gaveUp) {
                                    outcome.add(
                                            List.of(
                                                    gaveUp.getClass(),
                                                    Thread.currentThread().isInterrupted()));
                                }
                            });

            caller.interrupt();

            assertThat(outcome.take()).containsExactly(CancellationException.class, true);
            gate.countDown();
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    @Test
    void offeredTaskRunsInItsTurnAndComesTooLateWithoutAWord() {
        var done = new ArrayList<String>();
        var thread = new SerialThread("test");
        thread.offer(() -> done.add("in time"));
        thread.close();
        thread.offer(() -> done.add("too late"));

        assertThat(done).containsExactly("in time");
    }
}
