package im.hither.testing;

import im.hither.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A person at a terminal that is two lists: what was printed and what was complained about.
public final class FakeTerminal implements Terminal {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final List<String> printed = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> files = new HashMap<>();
    private final Locale locale;
    private String input = "";

    public FakeTerminal() {
        this(Locale.ENGLISH);
    }

    public FakeTerminal(Locale locale) {
        this.locale = locale;
    }

    /// What standard input will say.
    public FakeTerminal typing(String text) {
        input = text;
        return this;
    }

    public FakeTerminal withFile(String path, String text) {
        files.put(path, text);
        return this;
    }

    public synchronized List<String> printed() {
        return List.copyOf(printed);
    }

    public synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// The next line on standard output that nobody awaited yet.
    public String awaitLine() throws InterruptedException {
        var line = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) throw new AssertionError("no line came; complaints: " + complaints());
        return line;
    }

    @Override
    public synchronized void print(String line) {
        printed.add(line);
        unread.add(line);
    }

    @Override
    public synchronized void complain(String line) {
        complaints.add(line);
    }

    @Override
    public String input(int limit) throws IOException {
        if (input.length() > limit) throw new IOException("too long");
        return input;
    }

    @Override
    public char[] secret(String question) throws IOException {
        return input.lines()
                .findFirst()
                .orElseThrow(() -> new IOException("no secret"))
                .toCharArray();
    }

    @Override
    public String file(String path, int limit) throws IOException {
        var text = files.get(path);
        if (text == null) throw new IOException("no file " + path);
        return text;
    }

    @Override
    public Locale locale() {
        return locale;
    }
}
