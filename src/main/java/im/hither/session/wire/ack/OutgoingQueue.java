package im.hither.session.wire.ack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.TopLevelStreamElement;
import org.jspecify.annotations.Nullable;

/// What goes out, in order: waiting to be written, written and not confirmed, left behind by a
/// stream that nothing followed. Those who send wait while it is full. Any thread; one writer.
public final class OutgoingQueue {
    private static final long MODULUS = 1L << 32;

    private final int capacity;
    private final Deque<TopLevelStreamElement> urgent = new ArrayDeque<>();
    private final Deque<TopLevelStreamElement> waiting = new ArrayDeque<>();
    private final Deque<Stanza> unconfirmed = new ArrayDeque<>();
    private final List<Stanza> leftBehind = new ArrayList<>();
    private long confirmed; // stanzas of this stream and those it resumed
    private boolean open;
    private boolean ending;

    public OutgoingQueue(int capacity) {
        this.capacity = capacity;
    }

    /// Adds at the end, waiting for room; false when there is no stream.
    public synchronized boolean put(TopLevelStreamElement element) throws InterruptedException {
        while (open && waiting.size() >= capacity) wait();
        return add(element);
    }

    /// Whether there is room now; false when there is no stream.
    public synchronized boolean hasRoom() {
        return open && waiting.size() < capacity;
    }

    /// Adds at the end, whatever the size; false when there is no stream.
    public synchronized boolean add(TopLevelStreamElement element) {
        if (!open || ending) return false;
        waiting.add(element);
        notifyAll();
        return true;
    }

    /// Adds before everything that waits, whatever the size.
    public synchronized void hurry(Nonza element) {
        if (!open) return;
        urgent.add(element);
        notifyAll();
    }

    /// Adds the last element of the stream; nothing can be added after it.
    public synchronized void end(List<? extends TopLevelStreamElement> last) {
        if (!open || ending) return;
        waiting.addAll(last);
        ending = true;
        notifyAll();
    }

    /// The next element to write, waiting for one; null when the stream is over. It stays in the
    /// queue until [#written].
    public synchronized @Nullable TopLevelStreamElement next() throws InterruptedException {
        while (open && isEmpty()) wait();
        if (!open) return null;
        return urgent.isEmpty() ? waiting.peek() : urgent.peek();
    }

    /// Takes that element out, just before its bytes go out; a stanza is unconfirmed from here on.
    public synchronized void written(TopLevelStreamElement element) {
        discard(element);
        if (element instanceof Stanza stanza) unconfirmed.add(stanza);
    }

    /// Takes that element out, as one that cannot be written.
    public synchronized void discard(TopLevelStreamElement element) {
        if (!urgent.remove(element)) waiting.poll();
        notifyAll();
    }

    public synchronized boolean isEmpty() {
        return urgent.isEmpty() && waiting.isEmpty();
    }

    /// How many stanzas were written, on this stream and those it resumed.
    public synchronized long count() {
        return confirmed + unconfirmed.size();
    }

    /// Whether something was written that the server has not confirmed.
    public synchronized boolean hasUnconfirmed() {
        return !unconfirmed.isEmpty();
    }

    /// The server has this many (XEP-0198 §4, `h`, modulo 2³²); returns those that are new among
    /// them, in order.
    ///
    /// @throws IllegalArgumentException when it cannot be
    public synchronized List<Stanza> confirm(long handled) {
        var count = Math.floorMod(handled - confirmed, MODULUS);
        if (count > unconfirmed.size()) {
            throw new IllegalArgumentException("%d confirmed, %d sent".formatted(handled, count()));
        }
        var result = new ArrayList<Stanza>();
        for (long i = 0; i < count; i++) result.add(unconfirmed.removeFirst());
        confirmed += count;
        return result;
    }

    /// A stream begins that goes on where the last one ended: what it did not confirm is written
    /// again, first.
    public synchronized void reopen() {
        urgent.clear();
        waiting.removeIf(each -> !(each instanceof Stanza));
        while (!unconfirmed.isEmpty()) waiting.addFirst(unconfirmed.removeLast());
        begin();
    }

    /// A stream begins that knows nothing of the last one, whose stanzas are left behind.
    public synchronized void open() {
        leftBehind.addAll(unconfirmed);
        waiting.forEach(each -> {
            if (each instanceof Stanza stanza) leftBehind.add(stanza);
        });
        urgent.clear();
        waiting.clear();
        unconfirmed.clear();
        confirmed = 0;
        begin();
    }

    private void begin() {
        open = true;
        ending = false;
        notifyAll();
    }

    /// The stream is over; who waits here is sent away, what waits here stays.
    public synchronized void close() {
        open = false;
        notifyAll();
    }

    /// What was left behind, in order of sending, once.
    public synchronized List<Stanza> takeLeftBehind() {
        var result = List.copyOf(leftBehind);
        leftBehind.clear();
        return result;
    }
}
