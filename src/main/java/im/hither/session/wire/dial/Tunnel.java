package im.hither.session.wire.dial;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/// Asks a proxy for a connection. The name goes to the proxy as it is; not one byte of what follows
/// the proxy's answer is read.
sealed interface Tunnel permits Socks5Tunnel, ConnectTunnel {
    /// Whether the proxy got there; false says that the place cannot be reached.
    ///
    /// @throws LoginRefused when the proxy wants to know who we are, or does not believe it
    /// @throws IOException when this is no proxy, or one that does not let us
    boolean open(Socket proxy, String host, int port) throws IOException;

    /// One byte.
    static int read(InputStream input) throws IOException {
        var next = input.read();
        if (next < 0) throw new EOFException("the proxy hung up");
        return next;
    }
}
