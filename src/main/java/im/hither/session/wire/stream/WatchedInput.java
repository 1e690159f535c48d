package im.hither.session.wire.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// The bytes from a server, each of which shows that it is there. Reader thread.
final class WatchedInput extends FilterInputStream {
    private final Socket socket;
    private Runnable heard = () -> {};
    private @Nullable IOException failure;

    /// Reads with the socket's own time-out until [#watch].
    WatchedInput(Socket socket) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
    }

    /// From here on reading waits for ever, and tells when bytes came.
    void watch(Runnable whenHeard) throws IOException {
        socket.setSoTimeout(0);
        heard = whenHeard;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            var count = in.read(buffer, offset, length);
            if (count < 0) throw new IOException("the server closed the connection");
            heard.run();
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
}
