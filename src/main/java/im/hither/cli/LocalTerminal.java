package im.hither.cli;

import im.hither.terminal.Terminal;
import im.hither.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// This process's own standard streams and files; everything is UTF-8, whatever the locale says.
final class LocalTerminal implements Terminal {
    private static final int SECRET = 4096;

    private final Texts texts;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    LocalTerminal(Texts texts, InputStream in, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    static LocalTerminal ofProcess() {
        return new LocalTerminal(
                Texts.ofSystem(), System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String line) {
        write(out, line);
    }

    @Override
    public void complain(String line) {
        write(err, line);
    }

    /// One write a line, so that lines of several processes do not mix in one pipe.
    private static void write(PrintStream stream, String line) {
        stream.print(line + "\n");
        stream.flush();
    }

    @Override
    public String input(int limit) throws IOException {
        return text(in.readNBytes(limit + 1), limit);
    }

    @Override
    public char[] secret(String question) throws IOException {
        var keyboard = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (keyboard.isEmpty()) return firstLine().toCharArray();
        err.print(question + " ");
        err.flush();
        return Optional.ofNullable(keyboard.get().readPassword())
                .orElseThrow(() -> new IOException(texts.text("command.noSecret")));
    }

    private String firstLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.size() == 0) throw new IOException(texts.text("command.noSecret"));
                break;
            }
            line.write(next);
            if (line.size() > SECRET) throw new IOException(texts.text("command.tooLong", SECRET));
        }
        return text(line.toByteArray(), SECRET);
    }

    @Override
    public String file(String path, int limit) throws IOException {
        try (var file = Files.newInputStream(Path.of(path))) {
            return text(file.readNBytes(limit + 1), limit);
        } catch (NoSuchFileException | InvalidPathException _) {
            throw new IOException(texts.text("command.noFile", path));
        } catch (AccessDeniedException _) {
            throw new IOException(texts.text("command.fileDenied", path));
        }
    }

    private String text(byte[] bytes, int limit) throws IOException {
        if (bytes.length > limit) throw new IOException(texts.text("command.tooLong", limit));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new IOException(texts.text("command.notText"));
        }
    }

    @Override
    public Locale locale() {
        return texts.locale();
    }
}
