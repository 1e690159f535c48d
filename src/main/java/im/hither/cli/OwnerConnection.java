package im.hither.cli;

import im.hither.terminal.Terminal;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// A client's end of the control socket, after the owner has answered.
final class OwnerConnection implements AutoCloseable {
    private static final int LIMIT = 1 << 26;

    private final FrameChannel channel;

    private OwnerConnection(FrameChannel channel) {
        this.channel = channel;
    }

    /// Connects and waits for the greeting.
    ///
    /// @throws OwnerSilent when somebody listens but says nothing for so long
    /// @throws IOException when nobody listens there, or not this user
    static OwnerConnection open(Path socket, UserPrincipal user, Duration patience)
            throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            if (!Peer.is(channel, user)) {
                throw new IOException("the socket belongs to another user");
            }
            if (!readable(channel, patience)) throw new OwnerSilent();
            var frames = new FrameChannel(channel, LIMIT);
            if (!(frames.receive().orElse(null) instanceof Frame.Greeting)) {
                throw new IOException("no greeting");
            }
            return new OwnerConnection(frames);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private static boolean readable(SocketChannel channel, Duration patience) throws IOException {
        try (var selector = Selector.open()) {
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_READ);
            var answered = selector.select(patience.toMillis()) > 0;
            key.cancel();
            selector.selectNow();
            channel.configureBlocking(true);
            return answered;
        }
    }

    /// Runs a command there, with the terminal here; the status that the command ended with, empty
    /// when the owner went away before.
    OptionalInt execute(List<String> arguments, Terminal terminal) throws IOException {
        channel.send(new Frame.Ask(arguments, terminal.locale().toLanguageTag()));
        for (var frame = channel.receive(); frame.isPresent(); frame = channel.receive()) {
            switch (frame.get()) {
                case Frame.Printed(var line) -> terminal.print(line);
                case Frame.Complained(var line) -> terminal.complain(line);
                case Frame.Ended(var status) -> {
                    return OptionalInt.of(status);
                }
                case Frame.InputWanted(var limit) -> answer(() -> terminal.input(limit));
                case Frame.SecretWanted(var question) ->
                        answer(() -> new String(terminal.secret(question)));
                case Frame.FileWanted(var path, var limit) ->
                        answer(() -> named(arguments, path, limit, terminal));
                case Frame.Greeting _, Frame.Ask _, Frame.Show _ -> {}
                case Frame.Content _, Frame.NoContent _, Frame.Yielding _ -> {}
            }
        }
        return OptionalInt.empty();
    }

    /// True when the owner's window is in front now; false when the owner has none and ends.
    boolean show(String link) throws IOException {
        channel.send(new Frame.Show(link));
        return switch (channel.receive().orElse(null)) {
            case Frame.Ended _ -> true;
            case null, default -> false;
        };
    }

    /// Only files that the person named are handed over.
    private static String named(List<String> arguments, String path, int limit, Terminal terminal)
            throws IOException {
        var named =
                arguments.stream().anyMatch(each -> each.equals(path) || each.endsWith("=" + path));
        if (!named) throw new IOException("not named on the command line");
        return terminal.file(path, limit);
    }

    private void answer(Question question) throws IOException {
        Frame answer;
        try {
            answer = new Frame.Content(question.ask());
        } catch (IOException failure) {
            answer = new Frame.NoContent(String.valueOf(failure.getMessage()));
        }
        channel.send(answer);
    }

    @FunctionalInterface
    private interface Question {
        String ask() throws IOException;
    }

    @Override
    public void close() {
        channel.close();
    }

    /// Somebody listens at the socket but does not speak.
    static final class OwnerSilent extends IOException {}
}
