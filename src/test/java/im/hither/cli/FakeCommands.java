package im.hither.cli;

import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountId;
import im.hither.storage.StorageFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hither fake …`
@Command(name = "fake")
final class FakeCommands {
    private final Supplier<FakeProgram.FakeCore> core;
    private final Console console;

    FakeCommands(Supplier<FakeProgram.FakeCore> core, Console console) {
        this.core = core;
        this.console = console;
    }

    @Command(name = "say")
    void say(@Parameters(paramLabel = "TEXT") String text) {
        console.print(new Line().with("said", text).words(text));
    }

    /// Whether the core was opened for one command alone.
    @Command(name = "alone")
    void alone() {
        var alone = core.get().forOneCommand();
        console.print(new Line().with("alone", alone).words(Boolean.toString(alone)));
    }

    @Command(name = "read")
    void read(@Option(names = "--file", defaultValue = "") String file) {
        try {
            var text =
                    file.isEmpty()
                            ? console.terminal().input(1000)
                            : console.terminal().file(file, 1000);
            console.print(new Line().words(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Command(name = "secret")
    void secret() throws IOException {
        console.print(new Line().words(new String(console.terminal().secret("?"))));
    }

    @Command(name = "refuse")
    void refuse() {
        var failure = console.failure(ExitStatus.TIMED_OUT, "command.noAccount");
        if (!console.texts().locale().toString().isEmpty()) throw failure;
    }

    @Command(name = "fail")
    void fail() {
        console.print(new Line().words("".repeat(-1)));
    }

    @Command(name = "store")
    void store() {
        var failure = StorageFailure.of(new IOException("No space left on device"));
        if (!core.get().forOneCommand()) throw failure;
    }

    /// Publishes events, so that somebody who follows sees them.
    @Command(name = "publish")
    void publish(@Parameters(paramLabel = "COUNT") int count) {
        for (var number = 1; number <= count; number++) {
            core.get().publish(new AccountRemoved(new AccountId(number), number));
        }
    }

    /// Says so and waits until it is stopped.
    @Command(name = "hang")
    void hang() {
        console.print(new Line().words("hanging"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }
}
