package im.hither.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A process that ends with this JVM at the latest.
record Child(Process process) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroy)));
    }

    static Child start(ProcessBuilder command) throws IOException {
        var child = new Child(command.start());
        RUNNING.add(child.process);
        return child;
    }

    /// Its exit status, when it ends by itself.
    int status() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("Process " + process.pid() + " does not end.");
        }
        RUNNING.remove(process);
        return process.exitValue();
    }

    /// Asks it to end and waits for that; one that does not is killed.
    @Override
    public void close() {
        process.destroy();
        var late =
                process.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .handle((_, failure) -> failure != null)
                        .join();
        if (late) process.destroyForcibly().onExit().join();
        RUNNING.remove(process);
    }
}
