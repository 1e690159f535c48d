package im.hither.session.wire;

import im.hither.session.wire.stream.XmlCharacters;
import im.hither.session.wire.stream.XmlStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StreamClose;
import org.jivesoftware.smack.packet.TopLevelStreamElement;

/// Writes what the queue holds, flushes when it is empty, and then asks what has arrived: once per
/// burst, not once per stanza. Writer thread.
final class Outbound {
    private static final System.Logger LOG = System.getLogger(Outbound.class.getName());
    private static final int LONGEST_BURST = 50;

    private final StreamParts parts;
    private int burst;
    private boolean withMessage;

    Outbound(StreamParts parts) {
        this.parts = parts;
    }

    void run() throws IOException, InterruptedException {
        var queue = parts.queue();
        for (var each = queue.next(); each != null; each = queue.next()) {
            write(each);
            if (each instanceof StreamClose) {
                flush();
                return;
            }
            if (burst >= LONGEST_BURST || (burst > 0 && queue.isEmpty())) ask();
            if (queue.isEmpty()) flush();
        }
    }

    private void write(TopLevelStreamElement element) throws IOException {
        var text = text(element);
        if (text.isEmpty()) {
            parts.queue().discard(element);
            return;
        }
        parts.queue().written(element);
        put(text.get());
        parts.connection().sent(element);
        if (element instanceof Stanza) {
            burst++;
            parts.watch().expectConfirmation();
        }
        withMessage |= element instanceof Message;
    }

    private static Optional<String> text(TopLevelStreamElement element) {
        try {
            return Optional.of(XmlCharacters.legal(XmlStream.text(element)));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a stanza could not be written as XML", e);
            return Optional.empty();
        }
    }

    private void ask() throws IOException {
        var question = parts.confirmation().afterBurst(withMessage);
        if (question.isPresent()) put(XmlStream.text(question.get()));
        burst = 0;
        withMessage = false;
    }

    private void put(String text) throws IOException {
        parts.watch().writing();
        parts.xml().write(text);
        parts.watch().wrote();
    }

    private void flush() throws IOException {
        parts.watch().writing();
        parts.xml().flush();
        parts.watch().wrote();
    }

    /// Adds the last words to the queue; any thread.
    void end() {
        var last =
                new ArrayList<TopLevelStreamElement>(
                        parts.confirmation().lastWords(parts.count()::handled));
        last.add(StreamClose.INSTANCE);
        parts.queue().end(last);
    }
}
