package im.hither.cli;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.Profile;
import im.hither.testing.FakeTerminal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// Several command lines over one profile, each on a thread instead of in a process.
abstract class CommandLineProcesses {
    static final int TERM = 15;
    private static final long PATIENCE_SECONDS = 20;

    @TempDir Path profile;
    final FakeProgram program = new FakeProgram();

    /// Reaches the owner that started last.
    volatile IntConsumer signals = _ -> {};

    final List<Path> logged = new CopyOnWriteArrayList<>();
    private final ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        signals.accept(TERM);
        program.windowClosed.countDown();
        processes.close();
    }

    int run(FakeTerminal terminal, String... arguments) {
        return run(profile, terminal, arguments);
    }

    int run(Path folder, FakeTerminal terminal, String... arguments) {
        var all =
                Stream.concat(Stream.of("--profile", folder.toString()), Arrays.stream(arguments));
        return new CommandLineStart<>(program, terminal, new Host())
                .run(all.toArray(String[]::new));
    }

    private final class Host implements HostProcess {
        @Override
        public void onSignal(IntConsumer action) {
            signals = action;
        }

        @Override
        public void logIn(Profile folder) {
            logged.add(folder.folder());
        }
    }

    Future<Integer> start(FakeTerminal terminal, String... arguments) {
        return processes.submit(() -> run(terminal, arguments));
    }

    static int status(Future<Integer> process) throws Exception {
        return process.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Waits for the window of a process that opens one; a process that ended instead tells why.
    void awaitWindow(Future<Integer> process) throws Exception {
        if (program.windowShown.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        throw new AssertionError(
                process.isDone() ? "ended instead: " + process.get() : "no window came");
    }

    Future<Integer> startHeadless() throws InterruptedException {
        var terminal = new FakeTerminal();
        var process = start(terminal, "--headless");
        assertThat(terminal.awaitLine()).isEqualTo("ready");
        return process;
    }
}
