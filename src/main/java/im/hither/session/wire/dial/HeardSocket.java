package im.hither.session.wire.dial;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;

/// A socket that tells when bytes arrive. What reads TLS from it hears nothing until a record is
/// whole, which over a slow line takes long, and the other side is there all the same.
public final class HeardSocket extends Socket {
    private volatile Runnable heard = () -> {};

    HeardSocket() {
        super(Proxy.NO_PROXY);
    }

    /// From here on `told` is run when bytes came, on the thread that reads.
    public void whenHeard(Runnable told) {
        heard = told;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Heard(super.getInputStream());
    }

    private final class Heard extends FilterInputStream {
        Heard(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            heard.run();
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            if (count > 0) heard.run();
            return count;
        }
    }
}
