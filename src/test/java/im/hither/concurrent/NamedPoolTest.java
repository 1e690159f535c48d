package im.hither.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NamedPoolTest {
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    @Test
    void itsThreadsArePlatformThreadsWithNames() {
        var both = new CyclicBarrier(2);
        try (var pool = new NamedPool("reader", 2)) {
            for (var task = 0; task < 2; task++) {
                pool.submit(() -> meet(both));
            }
        }

        assertThat(names).containsExactlyInAnyOrder("reader-1 false", "reader-2 false");
    }

    @Test
    void aFailingTaskDoesNotEndTheThread() {
        try (var pool = new NamedPool("writer", 1)) {
            pool.submit(() -> {
                throw new IllegalStateException("broken");
            });
            pool.submit(() -> names.add("next"));
        }

        assertThat(names).containsExactly("next");
    }

    @Test
    void closedItTakesNothingMore() {
        var pool = new NamedPool("writer", 1);
        pool.close();

        assertThatThrownBy(() -> pool.submit(() -> {}))
                .isInstanceOf(RejectedExecutionException.class);
    }

    private void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        names.add(Thread.currentThread().getName() + " " + Thread.currentThread().isVirtual());
    }
}
