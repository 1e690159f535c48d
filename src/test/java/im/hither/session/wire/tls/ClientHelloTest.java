package im.hither.session.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Parallel;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientHelloTest {
    private static final int EARLY_DATA = 42;
    private static final int SUPPORTED_VERSIONS = 43;

    @DisplayName("A12 A13 no compression, and nothing is sent before the server has answered")
    @Test
    void offersNeitherCompressionNorEarlyData() throws Exception {
        var hello = hello();

        assertThat(hello.compressions()).containsExactly((byte) 0);
        assertThat(hello.extensions()).contains(SUPPORTED_VERSIONS).doesNotContain(EARLY_DATA);
    }

    private record Hello(List<Byte> compressions, Set<Integer> extensions) {}

    private static Hello hello() throws Exception {
        var heard = new LinkedBlockingQueue<byte[]>();
        try (var server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Parallel.start("listener", () -> listen(server, heard));
            var client = new TlsClient("hither.test", Optional.empty(), Optional.empty());
            try (var socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                assertThatThrownBy(() -> client.encrypt(socket, true))
                        .isInstanceOf(TlsFailure.class);
            }
            return read(ByteBuffer.wrap(heard.take()));
        }
    }

    private static void listen(ServerSocket server, BlockingQueue<byte[]> heard) {
        try (var socket = server.accept();
                var in = new DataInputStream(socket.getInputStream())) {
            in.skipNBytes(3);
            var hello = new byte[in.readUnsignedShort()];
            in.readFully(hello);
            heard.add(hello);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// RFC 8446 §4.1.2.
    private static Hello read(ByteBuffer hello) {
        hello.position(4 + 2 + 32); // type and length, version, random
        skip(hello, hello.get() & 0xff); // session
        skip(hello, hello.getShort() & 0xffff); // cipher suites
        var compressions = new ArrayList<Byte>();
        for (int left = hello.get() & 0xff; left > 0; left--) compressions.add(hello.get());
        var extensions = new HashSet<Integer>();
        hello.getShort();
        while (hello.hasRemaining()) {
            extensions.add(hello.getShort() & 0xffff);
            skip(hello, hello.getShort() & 0xffff);
        }
        return new Hello(compressions, extensions);
    }

    private static void skip(ByteBuffer buffer, int bytes) {
        buffer.position(buffer.position() + bytes);
    }
}
