package im.hither.session.wire;

import im.hither.concurrent.Parallel;
import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.ack.OutgoingQueue;
import im.hither.session.wire.stream.Problems;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.XmlStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A stream that is signed in: its reader and its writer thread, and its one end, which is always
/// the reader's.
final class LiveStream {
    private final String name;
    private final XmlStream xml;
    private final OutgoingQueue queue;
    private final Outbound outbound;
    private final LinkWatch watch;
    private final Patience patience;
    private final AtomicReference<ConnectionProblem> cause = new AtomicReference<>();
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean goodbye;
    private volatile boolean silent;

    LiveStream(String name, StreamParts parts, Outbound outbound, Patience patience) {
        this.name = name;
        this.xml = parts.xml();
        this.queue = parts.queue();
        this.watch = parts.watch();
        this.outbound = outbound;
        this.patience = patience;
    }

    /// Starts both threads.
    ///
    /// @param inbound reads until the stream ends or fails
    /// @param ended told why, as the last thing on the reader thread
    void start(Inbound inbound, Consumer<ConnectionProblem> ended) {
        watch.begin(this::unanswered);
        Parallel.start(name + "-writer", this::write);
        Parallel.start(name + "-reader", () -> read(inbound, ended));
    }

    private void unanswered() {
        silent = true;
        cut(new ConnectionProblem.Lost("the server does not answer"));
    }

    /// Whether it ended because the server said nothing any more.
    boolean fellSilent() {
        return silent;
    }

    private void read(Inbound inbound, Consumer<ConnectionProblem> ended) {
        try {
            inbound.run();
            blame(new ConnectionProblem.Lost("the server ended the stream"));
        } catch (SignInFailure | InterruptedException end) {
            blame(Problems.of(end));
        } catch (Exception | AssertionError failure) {
            xml.blameInput();
            blame(Problems.of(failure));
        }
        watch.end();
        xml.close();
        queue.close();
        try {
            written.await();
            ended.accept(cause.get());
        } catch (InterruptedException nobodyInterruptsTheReader) {
            Thread.currentThread().interrupt();
        } finally {
            over.countDown();
        }
    }

    private void write() {
        try {
            outbound.run();
        } catch (Exception failure) {
            blame(Problems.of(failure));
            xml.close();
        } finally {
            written.countDown();
        }
    }

    /// What is said first counts; the rest follows from it.
    private void blame(ConnectionProblem problem) {
        cause.compareAndSet(null, problem);
    }

    /// Ends it at once, for the reason given.
    void cut(ConnectionProblem problem) {
        blame(problem);
        cut();
    }

    void cut() {
        xml.close();
    }

    /// Asks the server at once whether it is there; a link whose own address has gone is dead.
    void probe() {
        if (isOnThisComputer(localAddress())) watch.probe();
        else cut(new ConnectionProblem.Lost("the address of this computer has changed"));
    }

    private static boolean isOnThisComputer(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    /// Ends it as the protocol wants, and returns when it is over; not for the reader thread.
    void sayGoodbye() {
        goodbye = true;
        outbound.end();
        try {
            awaitEnd(patience.goodbye());
            cut();
            awaitEnd(patience.goodbye());
        } catch (InterruptedException hurry) {
            cut();
            Thread.currentThread().interrupt();
        }
    }

    /// Whether it was ended from here, on purpose.
    boolean saidGoodbye() {
        return goodbye;
    }

    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    InetAddress localAddress() {
        return xml.transport().getLocalAddress();
    }
}
