package im.hither.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One running server. It ends with this JVM at the latest; only a JVM that is killed cannot see to
/// that, which is why the servers themselves also watch whether it lives.
final class ServerProcess {
    /// One with a long history to read first takes minutes; one that cannot start ends by itself.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String STREAM_HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final ServerFolder folder;

    private ServerProcess(Process process, ServerFolder folder) {
        this.process = process;
        this.folder = folder;
    }

    /// Starts a program and returns when it listens on these ports of loopback and answers on the
    /// first of them, where XMPP begins in clear: a server listens before it has loaded all it
    /// needs.
    static ServerProcess start(
            List<String> command,
            Map<String, String> environment,
            ServerFolder folder,
            List<Integer> ports) {
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.path().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment().putAll(environment);
        try {
            var server = new ServerProcess(builder.start(), folder);
            RUNNING.add(server.process);
            ports.forEach(port -> server.await(() -> accepts(port), port));
            server.await(() -> answers(ports.getFirst()), ports.getFirst());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /// Stops it from running without ending it: its connections stay open and nobody answers on
    /// them.
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    /// Asks it to stop and waits for that; one that does not stop is killed.
    void stop() {
        if (process.isAlive()) signal("CONT"); // a paused process hears nothing
        process.destroy();
        if (!ended(PATIENCE)) kill();
        RUNNING.remove(process);
    }

    /// Ends it with SIGKILL, as a crash would.
    void kill() {
        process.destroyForcibly();
        if (!ended(PATIENCE))
            throw new IllegalStateException("Process " + pid() + " cannot be killed.");
        RUNNING.remove(process);
    }

    private void await(BooleanSupplier ready, int port) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!ready.getAsBoolean()) {
            if (ended(Duration.ofMillis(20))) throw failed("ended at once");
            if (Instant.now().isAfter(deadline)) {
                kill();
                throw failed("was not there on port " + port + " in time");
            }
        }
    }

    private IllegalStateException failed(String how) {
        RUNNING.remove(process);
        var logged = folder.logged();
        folder.remove();
        return new IllegalStateException("The server " + how + ". Its log:\n" + logged);
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(LoopbackPorts.address(port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(LoopbackPorts.address(port), 1_000);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(STREAM_HEADER.getBytes(StandardCharsets.UTF_8));
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean ended(Duration wait) {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void signal(String name) {
        try {
            // the shell's own kill: the program of that name is not on every system
            var status =
                    new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid()).start().waitFor();
            if (status != 0)
                throw new IllegalStateException("Process " + pid() + " took no SIG" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
