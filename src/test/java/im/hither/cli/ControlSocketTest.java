package im.hither.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.terminal.Terminal;
import im.hither.testing.FakeTerminal;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlSocketTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final AtomicInteger executed = new AtomicInteger();
    private ControlServer server;

    private Path socket() {
        return folder.resolve("s");
    }

    @BeforeEach
    void open() throws IOException {
        server = ControlServer.open(socket(), new Echo());
    }

    @AfterEach
    void close() {
        server.close();
    }

    /// Prints its arguments and ends with their number; has no window.
    private final class Echo implements Attendant {
        @Override
        public int execute(List<String> arguments, Terminal terminal) {
            executed.incrementAndGet();
            arguments.forEach(terminal::print);
            return arguments.size();
        }

        @Override
        public boolean show(String link) {
            return false;
        }
    }

    private int ask(FakeTerminal terminal, String... arguments) throws IOException {
        try (var owner = OwnerConnection.open(socket(), Files.getOwner(folder), PATIENCE)) {
            return owner.execute(List.of(arguments), terminal).orElse(-1);
        }
    }

    @Test
    void commandRunsAtTheOwnerAndPrintsHere() throws IOException {
        var terminal = new FakeTerminal();

        var status = ask(terminal, "one", "zwei ü", "three");

        assertThat(status).isEqualTo(3);
        assertThat(terminal.printed()).containsExactly("one", "zwei ü", "three");
    }

    @Test
    @DisplayName("I1 only the user may open the socket")
    void socketIsClosedToOthers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("I1 a process of another user is refused")
    void otherUserIsRefused() throws IOException {
        var users = FileSystems.getDefault().getUserPrincipalLookupService();
        var own = Files.getOwner(socket());
        var other = users.lookupPrincipalByName(own.getName().equals("daemon") ? "bin" : "daemon");

        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            assertThat(Peer.is(channel, own)).isTrue();
            assertThat(Peer.is(channel, other)).isFalse();
        }
    }

    @Test
    @DisplayName("I1 a socket that another user put there is not talked to")
    void ownerOfAnotherUserIsRefused() throws IOException {
        var users = FileSystems.getDefault().getUserPrincipalLookupService();
        var own = Files.getOwner(socket());
        var other = users.lookupPrincipalByName(own.getName().equals("daemon") ? "bin" : "daemon");

        assertThatThrownBy(() -> OwnerConnection.open(socket(), other, PATIENCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another user");
    }

    @ParameterizedTest
    @DisplayName("I1 what is no frame has no effect")
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "\n",
                "{\"ask\":{\"arguments\":[\"x\"]}}\n",
                "{\"ended\":{\"status\":0}}\n",
                "no end of line",
                "\u00FF\n",
            })
    void malformedFrameIsIgnored(String sent) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            channel.write(ByteBuffer.wrap(sent.getBytes(StandardCharsets.ISO_8859_1)));
            channel.shutdownOutput();
            readToEnd(channel);
        }

        assertThat(executed).hasValue(0);
        assertThat(ask(new FakeTerminal(), "x")).isEqualTo(1);
    }

    @Test
    @DisplayName("I1 a frame without end is cut off")
    void endlessFrameEndsTheConnection() throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            var block = ByteBuffer.allocate(1 << 16);
            assertThatThrownBy(
                            () -> {
                                for (var count = 0; count < 1000; count++) {
                                    channel.write(block.clear());
                                }
                            })
                    .isInstanceOf(IOException.class);
        }

        assertThat(ask(new FakeTerminal(), "x")).isEqualTo(1);
    }

    private static void readToEnd(SocketChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(1000);
        while (channel.read(buffer.clear()) >= 0) {
            // the greeting, then the end
        }
    }

    @Test
    void socketThatAnEarlierOwnerLeftBehindIsReplaced() throws IOException {
        var left = folder.resolve("left");
        try (var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(left));
        }
        assertThat(left).exists();

        try (var second = ControlServer.open(left, new Echo());
                var owner = OwnerConnection.open(left, Files.getOwner(folder), PATIENCE)) {
            second.stopListening();
            assertThat(owner.show("")).isFalse();
        }
    }

    @Test
    void ownerThatSaysNothingIsNotWaitedForLong() throws IOException {
        var silent = folder.resolve("silent");
        try (var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(silent));

            assertThatThrownBy(() ->
                            OwnerConnection.open(
                                    silent, Files.getOwner(folder), Duration.ofMillis(50)))
                    .isInstanceOf(OwnerConnection.OwnerSilent.class);
        }
    }

    @Test
    void closedServerLeavesNoSocketBehind() {
        server.close();

        assertThat(socket()).doesNotExist();
    }
}
