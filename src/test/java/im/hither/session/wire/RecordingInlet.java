package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConnectionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;

/// Keeps what a wire hands over, for a test that waits for it.
final class RecordingInlet implements Inlet {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<NumberedStanza> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<NumberedStanza> presences = new LinkedBlockingQueue<>();
    private final BlockingQueue<Stanza> acknowledged = new LinkedBlockingQueue<>();
    private final BlockingQueue<ConnectionProblem> losses = new LinkedBlockingQueue<>();

    @Override
    public void message(NumberedStanza stanza) {
        messages.add(stanza);
    }

    @Override
    public void presence(NumberedStanza stanza) {
        presences.add(stanza);
    }

    @Override
    public void acknowledged(Stanza stanza) {
        acknowledged.add(stanza);
    }

    @Override
    public void lost(ConnectionProblem problem) {
        losses.add(problem);
    }

    NumberedStanza nextMessage() throws InterruptedException {
        return next(messages);
    }

    String nextBody() throws InterruptedException {
        return ((Message) nextMessage().stanza()).getBody();
    }

    List<String> nextBodies(int count) throws InterruptedException {
        var bodies = new ArrayList<String>();
        while (bodies.size() < count) bodies.add(nextBody());
        return bodies;
    }

    Presence nextPresence() throws InterruptedException {
        return (Presence) next(presences).stanza();
    }

    Stanza nextAcknowledged() throws InterruptedException {
        return next(acknowledged);
    }

    Message nextAcknowledgedMessage() throws InterruptedException {
        while (true) {
            if (nextAcknowledged() instanceof Message message) return message;
        }
    }

    ConnectionProblem nextLoss() throws InterruptedException {
        return next(losses);
    }

    /// What is there by now.
    List<String> bodies() {
        return messages.stream().map(each -> ((Message) each.stanza()).getBody()).toList();
    }

    /// How others showed up by now.
    List<Presence.Mode> modes() {
        return presences.stream().map(each -> ((Presence) each.stanza()).getMode()).toList();
    }

    List<ConnectionProblem> losses() {
        return List.copyOf(losses);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
