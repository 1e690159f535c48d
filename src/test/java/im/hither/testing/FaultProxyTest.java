package im.hither.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Ticker;
import im.hither.testing.FaultProxy.Direction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The proxy before a server that says everything again.
class FaultProxyTest {
    private ServerSocket echo;
    private FaultProxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        echo = new ServerSocket();
        echo.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Parallel.start("echo", this::serve);
        proxy = FaultProxy.before(echo.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(20_000);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        echo.close();
    }

    @Test
    void bytesPassAsTheyAre() throws IOException {
        say("good morrow");

        assertThat(heard(11)).isEqualTo("good morrow");
        assertThat(proxy.passed(Direction.TO_SERVER)).isEqualTo(11);
        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void aRoundTripTakesTwiceTheDelay() throws IOException {
        proxy.delay(Duration.ofMillis(60));
        var begin = Ticker.system().nanos();
        say("a");
        heard(1);

        assertThat(Duration.ofNanos(Ticker.system().nanos() - begin))
                .isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }

    @Test
    void throttledBytesTakeTheirTime() throws IOException {
        proxy.throttle(1_000);
        var begin = Ticker.system().nanos();
        say("x".repeat(200));
        heard(200);

        assertThat(Duration.ofNanos(Ticker.system().nanos() - begin))
                .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void theCutFallsBehindTheByte() throws IOException {
        proxy.cutAfter(Direction.TO_CLIENT, 4);
        say("good");

        assertThatThrownBy(() -> heard(5)).isInstanceOf(IOException.class);
        assertThat(proxy.passed(Direction.TO_CLIENT)).isEqualTo(4);
        assertThat(proxy.cuts()).isEqualTo(1);
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        say("the next is whole");
        assertThat(heard(17)).isEqualTo("the next is whole");
    }

    @Test
    void stalledBytesWait() throws IOException {
        proxy.stall();
        say("wait");
        client.setSoTimeout(50);

        assertThatThrownBy(() -> heard(1)).isInstanceOf(SocketTimeoutException.class);

        proxy.flow();
        client.setSoTimeout(20_000);
        assertThat(heard(4)).isEqualTo("wait");
    }

    private void say(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private String heard(int count) throws IOException {
        var bytes = client.getInputStream().readNBytes(count);
        if (bytes.length < count) throw new IOException("the connection ended");
        return new String(bytes, US_ASCII);
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                var socket = echo.accept();
                Parallel.start("echo", () -> repeat(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void repeat(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException cut) {
            // the client's end says so too
        }
    }
}
