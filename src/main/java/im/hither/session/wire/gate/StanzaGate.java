package im.hither.session.wire.gate;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reader of one XML stream that gives whole stanzas, one at a time, and none that it should not.
/// Reader thread.
public final class StanzaGate extends Reader {
    private static final int CHUNK = 8_192;

    private final Reader source;
    private final Scanner scanner;
    private final Quarantine quarantine;
    private final char[] chunk = new char[CHUNK];
    private int at;
    private int limit;
    private String out = "";
    private int given;
    private Optional<String> suspect = Optional.empty();
    private @Nullable IOException failure;

    /// @param source strictly decoded characters
    public StanzaGate(Reader source, Caps caps, Quarantine quarantine) {
        this.source = source;
        this.quarantine = quarantine;
        this.scanner = new Scanner(caps);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        check();
        try {
            while (given == out.length()) {
                if (!more()) return -1;
            }
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        var count = Math.min(length, out.length() - given);
        out.getChars(given, given + count, target, offset);
        given += count;
        return count;
    }

    /// Throws again what reading threw.
    public void check() throws IOException {
        if (failure != null) throw failure;
    }

    /// The stream failed for a reason that lies in what was read last.
    public void blame() {
        suspect.ifPresent(quarantine::blame);
    }

    private boolean more() throws IOException {
        suspect = Optional.empty();
        out = "";
        given = 0;
        if (at == limit) {
            limit = source.read(chunk, 0, chunk.length);
            at = 0;
            if (limit < 0) {
                limit = 0;
                return false;
            }
        }
        at = scanner.scan(chunk, at, limit);
        if (scanner.isComplete()) release();
        return true;
    }

    private void release() throws Forbidden {
        var envelope = scanner.envelope();
        if (!scanner.isStanzaLevel()) {
            out = scanner.take();
            return;
        }
        var text = scanner.take();
        var key = envelope.key(text);
        if (scanner.wasTooMuch() || quarantine.isolates(key)) {
            if (!envelope.isStanza()) throw new Forbidden("too much for one element");
            out = envelope.alone();
        } else {
            out = text;
            suspect = Optional.of(key);
        }
    }

    @Override
    public boolean ready() {
        return given < out.length();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
