package im.hither.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Frames over a connection; frames may be sent by several threads, only one reads.
final class FrameChannel implements AutoCloseable {
    private static final int BUFFER = 8192;

    private final SocketChannel channel;
    private final int limit;
    private final ByteBuffer arrived = ByteBuffer.allocate(BUFFER).flip();

    /// Takes lines of up to `limit` bytes.
    FrameChannel(SocketChannel channel, int limit) {
        this.channel = channel;
        this.limit = limit;
    }

    synchronized void send(Frame frame) throws IOException {
        var bytes = StandardCharsets.UTF_8.encode(FrameCodec.text(frame) + "\n");
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    /// The next frame, waiting for it; empty when the other end has gone.
    ///
    /// @throws IOException when what comes is no frame; the connection is of no more use then
    Optional<Frame> receive() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = read(); next != '\n'; next = read()) {
            if (next < 0) return Optional.empty();
            if (line.size() == limit) throw new IOException("a frame is too long");
            line.write(next);
        }
        return Optional.of(
                FrameCodec.frame(text(line.toByteArray()))
                        .orElseThrow(() -> new IOException("not a frame")));
    }

    private int read() throws IOException {
        if (!arrived.hasRemaining()) {
            arrived.clear();
            var count = channel.read(arrived);
            arrived.flip();
            if (count < 0) return -1;
        }
        return arrived.get() & 0xFF;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // it is gone either way
        }
    }
}
