package im.hither.session.wire.dial;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A proxy on loopback that takes SOCKS 5 and CONNECT alike, notes the place that was asked for,
/// and leads every connection to one port of loopback.
public final class LoopbackProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Optional<byte[]> refusal;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LoopbackProxy(int target, Optional<byte[]> refusal) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        this.target = target;
        this.refusal = refusal;
        Thread.ofVirtual().start(this::serve);
    }

    public static LoopbackProxy to(int port) throws IOException {
        return new LoopbackProxy(port, Optional.empty());
    }

    /// One that answers every question with these bytes.
    static LoopbackProxy answering(String bytes) throws IOException {
        return new LoopbackProxy(0, Optional.of(bytes.getBytes(US_ASCII)));
    }

    static LoopbackProxy answeringHex(String bytes) throws IOException {
        return new LoopbackProxy(0, Optional.of(HexFormat.of().parseHex(bytes)));
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var input = new DataInputStream(client.getInputStream());
            if (refusal.isPresent()) {
                input.read();
                client.getOutputStream().write(refusal.get());
                input.readAllBytes();
                return;
            }
            var first = input.read();
            if (first == 5) socks(input, client);
            else connect(first, input, client);
            try (var onward = new Socket(InetAddress.ofLiteral("127.0.0.1"), target)) {
                var back = Thread.ofVirtual().start(() -> pump(onward, client));
                pump(client, onward);
                back.join();
            }
        } catch (IOException | InterruptedException gone) {
            // the test is over
        }
    }

    private void socks(DataInputStream input, Socket client) throws IOException {
        input.readNBytes(input.read()); // ways to prove who one is
        client.getOutputStream().write(new byte[] {5, 0});
        input.readNBytes(3);
        var host =
                switch (input.read()) {
                    case 1 -> InetAddress.getByAddress(input.readNBytes(4)).getHostAddress();
                    case 4 -> InetAddress.getByAddress(input.readNBytes(16)).getHostAddress();
                    default -> "name " + new String(input.readNBytes(input.read()), US_ASCII);
                };
        asked.add(host + ":" + input.readUnsignedShort());
        client.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    }

    private void connect(int first, InputStream input, Socket client) throws IOException {
        var head = new StringBuilder().append((char) first);
        while (head.indexOf("\r\n\r\n") < 0) head.append((char) input.read());
        asked.add(head.toString());
        client.getOutputStream().write("HTTP/1.1 200 Yes\r\nVia: x\r\n\r\n".getBytes(US_ASCII));
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // the test is over
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
