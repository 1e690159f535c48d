package im.hither.testing;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Ticker;
import im.hither.testing.FaultProxy.Direction;
import im.hither.testing.FaultProxy.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One connection through a [FaultProxy]: for each direction a thread that reads and one that
/// writes, with what is on its way between them.
final class ProxiedConnection {
    private static final int CHUNK = 4 * 1024;
    private static final int ON_ITS_WAY = 256;

    private final FaultProxy proxy;
    private final Socket near;
    private final Socket far;

    /// Bytes that were read, and when they are due; none at the end.
    private static final class Piece {
        final byte[] bytes;
        final long due;

        Piece(byte[] bytes, long due) {
            this.bytes = bytes;
            this.due = due;
        }
    }

    ProxiedConnection(FaultProxy proxy, Socket near, Socket far) {
        this.proxy = proxy;
        this.near = near;
        this.far = far;
    }

    void start() throws IOException {
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        lane(proxy.way(Direction.TO_SERVER), near, far);
        lane(proxy.way(Direction.TO_CLIENT), far, near);
    }

    /// Resets both sides.
    void cut() {
        proxy.forget(this);
        reset(near);
        reset(far);
    }

    private void lane(Way direction, Socket from, Socket to) throws IOException {
        var way = new LinkedBlockingQueue<Piece>(ON_ITS_WAY);
        var in = from.getInputStream();
        var out = to.getOutputStream();
        Parallel.start("fault-proxy-in", () -> guarded(() -> read(direction, in, way)));
        Parallel.start("fault-proxy-out", () -> guarded(() -> write(direction, way, to, out)));
    }

    private void read(Way direction, InputStream in, BlockingQueue<Piece> way)
            throws IOException, InterruptedException {
        var buffer = new byte[CHUNK];
        while (true) {
            direction.pass();
            var count = in.read(buffer);
            var bytes = count < 0 ? new byte[0] : Arrays.copyOf(buffer, count);
            way.put(new Piece(bytes, Ticker.system().nanos() + proxy.delay()));
            if (count < 0) return;
        }
    }

    private void write(Way direction, BlockingQueue<Piece> way, Socket to, OutputStream out)
            throws IOException, InterruptedException {
        while (true) {
            var piece = way.take();
            waitUntil(piece.due);
            direction.pass();
            if (piece.bytes.length == 0) {
                to.shutdownOutput();
                return;
            }
            var grant = direction.grant(piece.bytes.length);
            throttled(direction, piece.bytes, grant.bytes(), out);
            if (grant.last()) {
                proxy.cut();
                return;
            }
        }
    }

    private void throttled(Way direction, byte[] bytes, int count, OutputStream out)
            throws IOException, InterruptedException {
        for (var done = 0; done < count; ) {
            var rate = proxy.bytesPerSecond();
            var slice = Math.min(count - done, rate == 0 ? count : Math.max(1, rate / 10));
            if (rate > 0) TimeUnit.NANOSECONDS.sleep(slice * 1_000_000_000L / rate);
            out.write(bytes, done, slice);
            done += slice;
            direction.passed(slice);
        }
    }

    private static void waitUntil(long due) throws InterruptedException {
        var left = due - Ticker.system().nanos();
        if (left > 0) TimeUnit.NANOSECONDS.sleep(left);
    }

    private void guarded(Lane lane) {
        try {
            lane.run();
        } catch (IOException gone) {
            cut();
        } catch (InterruptedException nobodyInterrupts) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing is left to reset
        }
    }

    /// Passing bytes until the end.
    private interface Lane {
        void run() throws IOException, InterruptedException;
    }
}
