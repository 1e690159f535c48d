package im.hither.session.wire.dns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.NamedPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Records from a name server of the test's own.
class SystemLookupTest {
    private static final String NAME = "_xmpps-client._tcp.example.com";

    private final NamedPool pool = new NamedPool("name-lookup", 1);

    @AfterEach
    void close() {
        pool.close();
    }

    private SystemLookup lookup(DatagramSocket server) {
        return new SystemLookup(pool, "dns://127.0.0.1:" + server.getLocalPort());
    }

    private static DatagramSocket server() throws Exception {
        return new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    @DisplayName("§2 row 24: a name server that says nothing is not waited for long")
    void silence() throws Exception {
        try (var server = server()) {
            assertThat(lookup(server).records(NAME)).isEmpty();
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void recordsAreRead() throws Exception {
        try (var server = server()) {
            var answering = Thread.ofVirtual().start(() -> answer(server));

            assertThat(lookup(server).records(NAME))
                    .containsExactly(new ServiceRecord(5, 7, 5223, "chat.example.com"));
            answering.join();
        }
    }

    /// Answers one question with one record: priority 5, weight 7, port 5223.
    private static void answer(DatagramSocket server) {
        try {
            var question = new DatagramPacket(new byte[512], 512);
            server.receive(question);
            var asked = Arrays.copyOf(question.getData(), question.getLength());
            var target = "\4chat\7example\3com\0".getBytes(US_ASCII);
            var record =
                    new byte[] {
                        (byte) 0xc0,
                        12,
                        0,
                        33,
                        0,
                        1,
                        0,
                        0,
                        0,
                        60,
                        0,
                        (byte) (6 + target.length),
                        0,
                        5,
                        0,
                        7,
                        (byte) (5223 >> 8),
                        (byte) 5223
                    };
            var all = Arrays.copyOf(asked, asked.length + record.length + target.length);
            System.arraycopy(record, 0, all, asked.length, record.length);
            System.arraycopy(target, 0, all, asked.length + record.length, target.length);
            all[2] |= (byte) 0x80; // an answer
            all[7] = 1; // with one record
            server.send(new DatagramPacket(all, all.length, question.getSocketAddress()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
