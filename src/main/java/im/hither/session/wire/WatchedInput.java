package im.hither.session.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The bytes from a server, and a watch on it: when none came for a while it is asked for some, and
/// when none come then either, the link is dead. Reader thread.
final class WatchedInput extends FilterInputStream {
    private final Socket socket;
    private @Nullable Runnable question;
    private @Nullable IOException failure;
    private Duration idle = Duration.ZERO;
    private Duration silence = Duration.ZERO;

    /// Reads with the socket's own time-out until [#watch].
    WatchedInput(Socket socket) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
    }

    void watch(Duration idleTime, Duration silenceTime, Runnable ask) {
        idle = idleTime;
        silence = silenceTime;
        question = ask;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            var count =
                    question == null
                            ? in.read(buffer, offset, length)
                            : patiently(buffer, offset, length, question);
            if (count < 0) throw new IOException("the server closed the connection");
            return count;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /// Throws again what reading threw.
    void check() throws IOException {
        if (failure != null) throw failure;
    }

    private int patiently(byte[] buffer, int offset, int length, Runnable ask) throws IOException {
        socket.setSoTimeout(Math.toIntExact(idle.toMillis()));
        try {
            return in.read(buffer, offset, length);
        } catch (SocketTimeoutException nothingYet) {
            ask.run();
            socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
            return in.read(buffer, offset, length);
        }
    }
}
