package im.hither.testing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What a class writes into its log, also what it writes only where everything is wanted; as before
/// when closed.
public final class HeardLog extends Handler implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Logger logger; // loggers are forgotten where nobody holds them
    private final @Nullable Level before;

    public HeardLog(Class<?> writer) {
        logger = Logger.getLogger(writer.getName());
        before = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    /// The next line; waits for it.
    public String next() throws InterruptedException {
        var line = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) throw new AssertionError(logger.getName() + " wrote nothing");
        return line;
    }

    @Override
    public void publish(LogRecord said) {
        heard.add(said.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
