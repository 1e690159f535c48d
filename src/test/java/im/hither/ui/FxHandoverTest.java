package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountId;
import im.hither.domain.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FxHandoverTest {
    private final Deque<Runnable> fxThread = new ArrayDeque<>();
    private final List<Event> shown = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private long now;
    private long costOfOne;
    private final FxHandover handover =
            new FxHandover(fxThread::add, () -> now, this::show, failures::add);

    private void show(Event event) {
        now += costOfOne;
        shown.add(event);
        if (event.commit() == 13) throw new IllegalStateException("cannot be shown");
    }

    private static Event event(long commit) {
        return new AccountRemoved(new AccountId(1), commit);
    }

    private void deliver(long... commits) {
        LongStream.of(commits).mapToObj(FxHandoverTest::event).forEach(handover::deliver);
    }

    @Test
    void burstBecomesOneTaskAndKeepsItsOrder() {
        deliver(1, 2, 3);

        assertThat(fxThread).hasSize(1);
        fxThread.remove().run();
        assertThat(shown).extracting(Event::commit).containsExactly(1L, 2L, 3L);
        assertThat(fxThread).isEmpty();
    }

    @Test
    void taskGivesTheThreadBackAfterItsBudgetAndGoesOnLater() {
        costOfOne = FxHandover.BUDGET.toNanos() / 2;
        deliver(1, 2, 3);

        fxThread.remove().run();
        assertThat(shown).hasSize(2);
        assertThat(fxThread).hasSize(1);

        fxThread.remove().run();
        assertThat(shown).hasSize(3);
        assertThat(fxThread).isEmpty();
    }

    @Test
    void eventDeliveredWhileOneIsShownIsNotLost() {
        var late = new ArrayList<Event>();
        var tasks = new ArrayDeque<Runnable>();
        var self = new FxHandover[1];
        self[0] =
                new FxHandover(
                        tasks::add,
                        () -> now,
                        shown -> {
                            late.add(shown);
                            if (shown.commit() == 1) self[0].deliver(event(2));
                        },
                        failures::add);

        self[0].deliver(event(1));
        while (!tasks.isEmpty()) tasks.remove().run();

        assertThat(late).extracting(Event::commit).containsExactly(1L, 2L);
    }

    @Test
    void eventThatCannotBeShownDoesNotHideTheOnesBehindIt() {
        deliver(13, 14);

        fxThread.remove().run();

        assertThat(shown).extracting(Event::commit).containsExactly(13L, 14L);
        assertThat(failures).hasSize(1);
    }
}
