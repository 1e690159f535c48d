package im.hither.session.wire.dial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A proxy on loopback that takes SOCKS 5 and CONNECT alike, notes the place that was asked for,
/// and leads every connection to one port of loopback. It may want to know who comes.
public final class LoopbackProxy implements AutoCloseable {
    private static final Pattern BASIC =
            Pattern.compile("\r\nProxy-Authorization: Basic (\\S+)\r\n");

    private final ServerSocket server;
    private final int target;
    private final Optional<byte[]> refusal;
    private final Optional<String> known;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> introduced = new CopyOnWriteArrayList<>();

    private LoopbackProxy(int target, Optional<byte[]> refusal, Optional<String> known)
            throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        this.target = target;
        this.refusal = refusal;
        this.known = known;
        Thread.ofVirtual().start(this::serve);
    }

    public static LoopbackProxy to(int port) throws IOException {
        return new LoopbackProxy(port, Optional.empty(), Optional.empty());
    }

    /// One that lets nobody through but this user with this password.
    public static LoopbackProxy to(int port, String user, String password) throws IOException {
        return new LoopbackProxy(port, Optional.empty(), Optional.of(user + ":" + password));
    }

    /// One that answers every question with these bytes.
    static LoopbackProxy answering(String bytes) throws IOException {
        return new LoopbackProxy(0, Optional.of(bytes.getBytes(US_ASCII)), Optional.empty());
    }

    static LoopbackProxy answeringHex(String bytes) throws IOException {
        return new LoopbackProxy(0, Optional.of(HexFormat.of().parseHex(bytes)), Optional.empty());
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// Who came, as `user:password`; `nobody` where that was not said.
    public List<String> introduced() {
        return List.copyOf(introduced);
    }

    private boolean isWelcome(String who) {
        introduced.add(who);
        return known.isEmpty() || known.get().equals(who);
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
            var goesOn = first == 5 ? socks(input, client) : connect(first, input, client);
            if (!goesOn) return;
            try (var onward = new Socket(InetAddress.ofLiteral("127.0.0.1"), target)) {
                var back = Thread.ofVirtual().start(() -> pump(onward, client));
                pump(client, onward);
                back.join();
            }
        } catch (IOException | InterruptedException gone) {
            // the test is over
        }
    }

    private boolean socks(DataInputStream input, Socket client) throws IOException {
        var ways = input.readNBytes(input.read());
        if (!isWelcome(ways, input, client)) return false;
        input.readNBytes(3);
        var host =
                switch (input.read()) {
                    case 1 -> InetAddress.getByAddress(input.readNBytes(4)).getHostAddress();
                    case 4 -> InetAddress.getByAddress(input.readNBytes(16)).getHostAddress();
                    default -> "name " + new String(input.readNBytes(input.read()), US_ASCII);
                };
        asked.add(host + ":" + input.readUnsignedShort());
        client.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        return true;
    }

    private boolean isWelcome(byte[] ways, DataInputStream input, Socket client)
            throws IOException {
        var output = client.getOutputStream();
        var offersPassword = new String(ways, ISO_8859_1).indexOf(2) >= 0;
        if (!offersPassword) {
            var welcome = isWelcome("nobody");
            output.write(new byte[] {5, (byte) (welcome ? 0 : 255)});
            return welcome;
        }
        output.write(new byte[] {5, 2});
        input.readUnsignedByte(); // version of the login
        var user = new String(input.readNBytes(input.readUnsignedByte()), UTF_8);
        var password = new String(input.readNBytes(input.readUnsignedByte()), UTF_8);
        var welcome = isWelcome(user + ":" + password);
        output.write(new byte[] {1, (byte) (welcome ? 0 : 1)});
        return welcome;
    }

    private boolean connect(int first, InputStream input, Socket client) throws IOException {
        var head = new StringBuilder().append((char) first);
        while (head.indexOf("\r\n\r\n") < 0) head.append((char) input.read());
        asked.add(head.toString());
        var basic = BASIC.matcher(head);
        var who =
                basic.find()
                        ? new String(Base64.getDecoder().decode(basic.group(1)), UTF_8)
                        : "nobody";
        if (!isWelcome(who)) {
            var refused = "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=x\r\n\r\n";
            client.getOutputStream().write(refused.getBytes(US_ASCII));
            return false;
        }
        client.getOutputStream().write("HTTP/1.1 200 Yes\r\nVia: x\r\n\r\n".getBytes(US_ASCII));
        return true;
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
