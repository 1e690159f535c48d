package im.hither.session.wire.ack;

import java.util.TreeSet;

/// Numbers what comes in, and knows up to where everything is complete: that is the `h` which the
/// server may be told.
///
/// When a stream is resumed the server repeats what was not complete. Those stanzas get the numbers
/// that they had before, and are not handed over twice. Any thread.
public final class InboundCount {
    private static final long MODULUS = 1L << 32;

    private final TreeSet<Long> ahead = new TreeSet<>();
    private long last; // number of the stanza that the current stream has brought most recently
    private long highest; // of all that were taken
    private long complete; // everything up to here is
    private long base; // numbers up to here came before the counting began
    private long owed; // the server asked when it had sent up to here

    /// The number of the stanza that comes in now.
    public synchronized long next() {
        last++;
        return last;
    }

    /// Whether that stanza was taken before, from an earlier stream.
    public synchronized boolean isRepeated(long number) {
        return number <= highest;
    }

    /// That stanza has been read to its end and is handed over.
    public synchronized void taken(long number) {
        highest = Math.max(highest, number);
    }

    /// The server counts from here (XEP-0198 §3, `enabled`); what came before is nobody's concern
    /// any more.
    public synchronized void begin() {
        base = highest;
        last = highest;
        complete = highest;
        owed = 0;
        ahead.clear();
    }

    /// Takes note that all is done for a stanza; true when the server waits to hear of it.
    public synchronized boolean complete(long number) {
        if (number <= complete || number > highest) return false;
        ahead.add(number);
        while (!ahead.isEmpty() && ahead.first() == complete + 1) {
            complete = ahead.pollFirst();
        }
        if (owed == 0 || complete < owed) return false;
        owed = 0;
        return true;
    }

    /// What the server may be told now.
    public synchronized long handled() {
        return (complete - base) % MODULUS;
    }

    /// The server asks; where more is on its way, [#complete] will say when that can be told.
    public synchronized void asked() {
        owed = complete < last ? last : 0;
    }

    /// What to resume with; from now on the stream brings again what follows it.
    public synchronized long resume() {
        last = complete;
        owed = 0;
        return handled();
    }
}
