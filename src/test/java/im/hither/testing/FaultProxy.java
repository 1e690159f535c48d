package im.hither.testing;

import static java.util.Objects.requireNonNull;

import im.hither.concurrent.Parallel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A network that fails when a test says so: a port of loopback that leads to a server and delays,
/// throttles, stalls or cuts what passes. It never reorders or changes a byte.
public final class FaultProxy implements AutoCloseable {
    /// Small, so that a stall is felt by whoever writes.
    private static final int BUFFER = 8 * 1024;

    private final InetSocketAddress server;
    private final ServerSocket listener = new ServerSocket();
    private final Map<Direction, Way> ways =
            Map.of(Direction.TO_SERVER, new Way(), Direction.TO_CLIENT, new Way());
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile long delay;
    private volatile int bytesPerSecond;

    /// Where bytes go.
    public enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    private FaultProxy(InetSocketAddress server, InetAddress at) throws IOException {
        this.server = server;
        listener.setReceiveBufferSize(BUFFER);
        listener.bind(new InetSocketAddress(at, 0));
        Parallel.start("fault-proxy", this::accept);
    }

    /// A proxy before a port of loopback, without any fault yet.
    public static FaultProxy before(int port) {
        return before(port, InetAddress.getLoopbackAddress());
    }

    /// The same, where clients from another network find it.
    public static FaultProxy before(int port, InetAddress at) {
        try {
            return new FaultProxy(LoopbackPorts.address(port), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where clients connect.
    public int port() {
        return listener.getLocalPort();
    }

    /// Every byte takes so long, in each direction; a round trip takes twice that.
    public void delay(Duration oneWay) {
        delay = oneWay.toNanos();
    }

    /// So many bytes pass in a second, in each direction; 0 for no bound.
    public void throttle(int bytes) {
        bytesPerSecond = bytes;
    }

    /// Connections stay and nothing passes, until [#flow]; not even reading goes on, so that the
    /// buffers of those who write run full.
    public void stall() {
        ways.values().forEach(Way::stall);
    }

    /// The same in one direction.
    public void stall(Direction direction) {
        way(direction).stall();
    }

    /// What was stalled goes on.
    public void flow() {
        ways.values().forEach(Way::flow);
    }

    /// Lets exactly so many more bytes pass in a direction and then cuts all connections.
    public void cutAfter(Direction direction, long bytes) {
        way(direction).cutAfter(bytes);
    }

    /// Cuts all connections now, with a reset: what was on the way is gone.
    public void cut() {
        for (var connection : open) connection.cut();
    }

    /// How many connections were made through it.
    public int connections() {
        return accepted.get();
    }

    /// How often it has cut by itself.
    public int cuts() {
        return ways.values().stream().mapToInt(Way::cuts).sum();
    }

    /// How many bytes have passed in a direction.
    public long passed(Direction direction) {
        return way(direction).passed();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var near = listener.accept();
                accepted.incrementAndGet();
                Parallel.start("fault-proxy-connection", () -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        var far = new Socket();
        var connection = new ProxiedConnection(this, near, far);
        open.add(connection);
        try {
            far.setSendBufferSize(BUFFER);
            far.connect(server);
            connection.start();
        } catch (IOException refused) {
            connection.cut();
        }
    }

    void forget(ProxiedConnection connection) {
        open.remove(connection);
    }

    Way way(Direction direction) {
        return requireNonNull(ways.get(direction));
    }

    long delay() {
        return delay;
    }

    int bytesPerSecond() {
        return bytesPerSecond;
    }

    /// How many bytes may pass now.
    ///
    /// @param last the cut follows
    record Grant(int bytes, boolean last) {}

    /// One direction of all connections.
    static final class Way {
        private boolean stalled;
        private long budget = -1;
        private long passed;
        private int cuts;

        synchronized void stall() {
            stalled = true;
        }

        synchronized void flow() {
            stalled = false;
            notifyAll();
        }

        /// Waits while nothing may pass.
        synchronized void pass() throws InterruptedException {
            while (stalled) wait();
        }

        synchronized void cutAfter(long bytes) {
            budget = bytes;
        }

        /// The byte before the cut spends the budget: the next connection is whole again.
        synchronized Grant grant(int wanted) {
            if (budget < 0) return new Grant(wanted, false);
            if (budget > wanted) {
                budget -= wanted;
                return new Grant(wanted, false);
            }
            var last = new Grant((int) budget, true);
            budget = -1;
            cuts++;
            return last;
        }

        synchronized void passed(int bytes) {
            passed += bytes;
        }

        synchronized long passed() {
            return passed;
        }

        synchronized int cuts() {
            return cuts;
        }
    }
}
