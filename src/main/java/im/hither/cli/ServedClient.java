package im.hither.cli;

import im.hither.concurrent.Parallel;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One client of the control socket and the one thing that it asks for.
final class ServedClient {
    private static final int LIMIT = 1 << 20;

    private final FrameChannel channel;
    private final Attendant attendant;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread command;

    ServedClient(SocketChannel channel, Attendant attendant) {
        this.channel = new FrameChannel(channel, LIMIT);
        this.attendant = attendant;
    }

    /// Greets, hears what is wanted and does it. What is not a frame ends the connection and
    /// nothing else.
    void serve() {
        try (channel) {
            channel.send(new Frame.Greeting(ProcessHandle.current().pid()));
            switch (channel.receive().orElse(null)) {
                case Frame.Ask ask -> run(ask);
                case Frame.Show(var link) ->
                        channel.send(
                                attendant.show(link) ? new Frame.Ended(0) : new Frame.Yielding());
                case null, default -> {}
            }
        } catch (IOException _) {
            // the client has gone, or talks nonsense
        } finally {
            ended.countDown();
        }
    }

    /// The command runs on a thread of its own, so that this one hears answers, and hears that the
    /// client has gone.
    private void run(Frame.Ask ask) throws IOException {
        var terminal = new SocketTerminal(channel, ask.language());
        var thread = Parallel.start("command", () -> execute(ask, terminal));
        command = thread;
        try {
            for (var frame = channel.receive(); frame.isPresent(); frame = channel.receive()) {
                terminal.arrived(frame.get());
            }
        } finally {
            thread.interrupt();
            join(thread);
        }
    }

    private void execute(Frame.Ask ask, SocketTerminal terminal) {
        try (channel) {
            channel.send(new Frame.Ended(attendant.execute(ask.arguments(), terminal)));
        } catch (IOException _) {
            // the client has gone; nobody wants to know
        }
    }

    /// Ends the command that runs, or the connection where none does.
    void stop() {
        var running = command;
        if (running == null) channel.close();
        else running.interrupt();
    }

    /// True when everything has ended within the time.
    boolean awaitEnd(Duration time) {
        try {
            return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
