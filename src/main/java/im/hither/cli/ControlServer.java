package im.hither.cli;

import im.hither.concurrent.Parallel;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The owner's end of the control socket: one virtual thread accepts, two serve each client.
final class ControlServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ControlServer.class.getName());
    private static final int CLIENTS = 64;
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final ServerSocketChannel listening;
    private final Path socket;
    private final UserPrincipal user;
    private final Attendant attendant;
    private final Set<ServedClient> clients = ConcurrentHashMap.newKeySet();

    private ControlServer(ServerSocketChannel listening, Path socket, Attendant attendant)
            throws IOException {
        this.listening = listening;
        this.socket = socket;
        this.user = Files.getOwner(socket);
        this.attendant = attendant;
    }

    /// Listens at the path, in place of a socket that an earlier owner left there. The folder
    /// around it is closed to others already; the caller owns the profile.
    static ControlServer open(Path socket, Attendant attendant) throws IOException {
        Files.deleteIfExists(socket);
        var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            listening.bind(UnixDomainSocketAddress.of(socket));
            if (Files.getFileAttributeView(socket, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            var server = new ControlServer(listening, socket, attendant);
            Parallel.start("control", server::accept);
            return server;
        } catch (IOException failure) {
            listening.close();
            throw failure;
        }
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                admit(listening.accept());
            } catch (IOException failure) {
                if (listening.isOpen())
                    LOG.log(System.Logger.Level.WARNING, "control socket", failure);
            }
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        if (clients.size() >= CLIENTS || !Peer.is(channel, user)) {
            channel.close();
            return;
        }
        var client = new ServedClient(channel, attendant);
        clients.add(client);
        Parallel.start(
                "control-client",
                () -> {
                    client.serve();
                    clients.remove(client);
                });
    }

    /// Takes nobody new.
    void stopListening() {
        if (!listening.isOpen()) return;
        try {
            Files.deleteIfExists(socket);
            listening.close();
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "control socket", failure);
        }
    }

    /// Takes nobody new and lets commands that run end by themselves for so long.
    void drain(Duration grace) {
        stopListening();
        var deadline = System.nanoTime() + grace.toNanos();
        for (var client : clients) {
            client.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
    }

    /// Stops commands that still run, and is done when they are.
    @Override
    public void close() {
        stopListening();
        for (var client : clients) client.stop();
        for (var client : clients) client.awaitEnd(STOPPING);
    }
}
