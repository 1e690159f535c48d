package im.hither.cli;

import im.hither.terminal.Terminal;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;

/// The terminal of a client at the other end of the control socket.
final class SocketTerminal implements Terminal {
    private final FrameChannel channel;
    private final Locale locale;
    private final BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();

    SocketTerminal(FrameChannel channel, String language) {
        this.channel = channel;
        this.locale = Locale.forLanguageTag(language);
    }

    /// A frame that arrived while the command runs; what is no answer is ignored.
    void arrived(Frame frame) {
        switch (frame) {
            case Frame.Content _, Frame.NoContent _ -> answers.add(frame);
            case Frame.Greeting _, Frame.Ask _, Frame.Show _ -> {}
            case Frame.Printed _, Frame.Complained _, Frame.Yielding _, Frame.Ended _ -> {}
            case Frame.InputWanted _, Frame.SecretWanted _, Frame.FileWanted _ -> {}
        }
    }

    @Override
    public void print(String line) {
        send(new Frame.Printed(line));
    }

    @Override
    public void complain(String line) {
        send(new Frame.Complained(line));
    }

    @Override
    public String input(int limit) throws IOException {
        return answer(new Frame.InputWanted(limit), limit);
    }

    @Override
    public char[] secret(String question) throws IOException {
        return answer(new Frame.SecretWanted(question), Integer.MAX_VALUE).toCharArray();
    }

    @Override
    public String file(String path, int limit) throws IOException {
        return answer(new Frame.FileWanted(path, limit), limit);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    private String answer(Frame question, int limit) throws IOException {
        send(question);
        try {
            return switch (answers.take()) {
                case Frame.Content(var text) when text.length() <= limit -> text;
                case Frame.NoContent(var reason) -> throw new IOException(reason);
                default -> throw new IOException("too long");
            };
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the client has gone");
        }
    }

    private void send(Frame frame) {
        try {
            channel.send(frame);
        } catch (IOException _) {
            throw new CancellationException("the client has gone");
        }
    }
}
