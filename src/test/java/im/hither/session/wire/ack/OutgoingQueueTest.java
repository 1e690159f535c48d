package im.hither.session.wire.ack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Parallel;
import im.hither.session.wire.SmackSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.StreamClose;
import org.jivesoftware.smack.packet.TopLevelStreamElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutgoingQueueTest {
    private static final Nonza URGENT = StreamClose.INSTANCE;

    private final OutgoingQueue queue = new OutgoingQueue(3);

    @BeforeAll
    static void setUpSmack() {
        SmackSetup.apply();
    }

    @BeforeEach
    void open() {
        queue.open();
    }

    @Test
    void confirmsInTheOrderOfWriting() throws InterruptedException {
        add("a", "b", "c");
        write(3);

        assertThat(ids(queue.confirm(2))).containsExactly("a", "b");
        assertThat(ids(queue.confirm(2))).isEmpty();
        assertThat(ids(queue.confirm(3))).containsExactly("c");
    }

    @Test
    void moreThanWasWrittenIsRefused() throws InterruptedException {
        add("a", "b");
        write(1);

        assertThatThrownBy(() -> queue.confirm(2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ids(queue.confirm(1))).containsExactly("a");
        assertThatThrownBy(() -> queue.confirm(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resumedStreamWritesTheUnconfirmedFirst() throws InterruptedException {
        add("a", "b", "c");
        write(2);
        queue.close();
        queue.confirm(1);

        queue.reopen();

        assertThat(ids(written(2))).containsExactly("b", "c");
        assertThat(ids(queue.confirm(3))).containsExactly("b", "c");
    }

    @Test
    void newStreamLeavesTheOldStanzasBehind() throws InterruptedException {
        add("a", "b", "c");
        write(2);
        queue.confirm(1);
        queue.close();

        queue.open();
        add("d");

        assertThat(ids(queue.takeLeftBehind())).containsExactly("b", "c");
        assertThat(queue.takeLeftBehind()).isEmpty();
        assertThat(ids(written(1))).containsExactly("d");
        assertThat(ids(queue.confirm(1))).containsExactly("d");
    }

    @Test
    void urgentGoesFirstAndIsNotConfirmed() throws InterruptedException {
        add("a");
        queue.hurry(URGENT);

        assertThat(written(2)).extracting(URGENT::equals).containsExactly(true, false);
        assertThat(queue.count()).isEqualTo(1);
    }

    @Test
    void whatCannotBeWrittenIsNotCounted() throws InterruptedException {
        add("a", "b");

        queue.discard(next());
        write(1);

        assertThat(ids(queue.confirm(1))).containsExactly("b");
    }

    @Test
    void nothingFollowsTheEnd() throws InterruptedException {
        queue.end(List.of(URGENT));

        assertThat(queue.put(stanza("late"))).isFalse();
        assertThat(written(1)).containsExactly(URGENT);
    }

    @Test
    void closedQueueTakesNothingAndEndsTheWriter() throws InterruptedException {
        queue.close();

        assertThat(queue.put(stanza("late"))).isFalse();
        assertThat(queue.next()).isNull();
    }

    @Test
    void senderWaitsWhileItIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        add("a", "b", "c");
        var result = blockedSender();

        write(1);

        assertThat(result.await()).isTrue();
        assertThat(ids(written(3))).containsExactly("b", "c", "late");
    }

    @Test
    void waitingSenderIsSentAwayWhenTheStreamEnds() throws Exception {
        add("a", "b", "c");
        var result = blockedSender();

        queue.close();

        assertThat(result.await()).isFalse();
    }

    private Waiting blockedSender() throws InterruptedException {
        var waiting = new Waiting();
        var sender =
                Parallel.start(
                        "sender",
                        () -> {
                            try {
                                waiting.result.set(queue.put(stanza("late")));
                                waiting.done.countDown();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        while (sender.getState() != Thread.State.WAITING) Thread.onSpinWait();
        return waiting;
    }

    private static final class Waiting {
        private final CountDownLatch done = new CountDownLatch(1);
        private final AtomicBoolean result = new AtomicBoolean();

        boolean await() throws InterruptedException {
            done.await();
            return result.get();
        }
    }

    private void add(String... ids) throws InterruptedException {
        for (var id : ids) assertThat(queue.put(stanza(id))).isTrue();
    }

    private void write(int count) throws InterruptedException {
        assertThat(written(count)).hasSize(count);
    }

    private List<TopLevelStreamElement> written(int count) throws InterruptedException {
        var result = new ArrayList<TopLevelStreamElement>();
        for (int i = 0; i < count; i++) {
            var next = next();
            queue.written(next);
            result.add(next);
        }
        return result;
    }

    private TopLevelStreamElement next() throws InterruptedException {
        return Objects.requireNonNull(queue.next());
    }

    private static Stanza stanza(String id) {
        return StanzaBuilder.buildMessage(id).build();
    }

    private static List<String> ids(List<? extends TopLevelStreamElement> elements) {
        return elements.stream().map(each -> ((Stanza) each).getStanzaId()).toList();
    }
}
