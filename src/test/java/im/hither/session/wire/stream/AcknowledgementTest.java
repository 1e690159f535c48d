package im.hither.session.wire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.wire.ack.InboundCount;
import im.hither.session.wire.ack.OutgoingQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {
    private static final int STANZAS = 2_000;

    private final InboundCount count = new InboundCount();
    private final OutgoingQueue queue = new OutgoingQueue(10);

    @Test
    void tellsWhatIsHandledWhenItIsWritten() {
        var answer = Acknowledgement.answer(count::handled);
        take(2);
        count.complete(1);
        count.complete(2);

        assertThat(XmlStream.text(answer)).isEqualTo("<a xmlns='urn:xmpp:sm:3' h='2'/>");
    }

    @Test
    void countNeverGoesDownWhoeverAnswers() throws InterruptedException {
        queue.open();
        take(STANZAS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 1; number <= STANZAS; number++) {
                var done = number;
                threads.execute(() -> {
                    count.complete(done);
                    queue.hurry(Acknowledgement.answer(count::handled));
                });
            }
        }

        assertThat(written()).isSorted().endsWith((long) STANZAS);
    }

    private void take(int stanzas) {
        for (int each = 0; each < stanzas; each++) count.taken(count.next());
    }

    private List<Long> written() throws InterruptedException {
        var counts = new ArrayList<Long>();
        while (!queue.isEmpty()) {
            var answer = Objects.requireNonNull(queue.next());
            var text = XmlStream.text(answer);
            queue.written(answer);
            counts.add(Long.parseLong(text.replaceAll(".*h='(\\d+)'.*", "$1")));
        }
        return counts;
    }
}
