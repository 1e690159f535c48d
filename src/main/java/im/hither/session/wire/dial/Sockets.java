package im.hither.session.wire.dial;

import im.hither.concurrent.Parallel;
import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.dial.Connector.Attempt;
import im.hither.session.wire.dial.Connector.Result;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;

/// Makes sockets that are free of the JVM's own proxy settings.
///
/// @param connect how long to wait for a TCP connection
/// @param answer how long reading waits afterwards
record Sockets(Duration connect, Duration answer) {
    /// Straight to the place.
    Connector straight() {
        return (place, answered) -> inBackground(answered, socket -> straight(socket, place));
    }

    private Result straight(Socket socket, Place place) {
        try {
            connect(socket, place.address());
            socket.setSoTimeout(millis(answer));
            return new Result.Connected(socket);
        } catch (IOException e) {
            return new Result.Failed(new ConnectionProblem.Unreachable(place.toString()));
        }
    }

    void connect(Socket socket, InetSocketAddress address) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(address, millis(connect));
    }

    /// Does it on a thread of its own; cut, the socket is closed and the work fails.
    static Attempt inBackground(Consumer<Result> answered, Work work) {
        var socket = new HeardSocket();
        Parallel.start(
                "dial",
                () -> {
                    var result = work.on(socket);
                    if (result instanceof Result.Failed) close(socket);
                    answered.accept(result);
                });
        return () -> close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }

    static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /// What is done with a socket that is not connected yet.
    @FunctionalInterface
    interface Work {
        Result on(Socket socket);
    }
}
