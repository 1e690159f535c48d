package im.hither.feature.trust;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.Watch;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `trust`: decides about the key of a device.
@Command(name = "trust")
public final class TrustCommand implements Runnable {
    static final Duration STORING = Duration.ofSeconds(10);

    private final Supplier<? extends Trust> trust;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS")
    private String address = "";

    @Parameters(index = "1", paramLabel = "DEVICE")
    private int device;

    @Parameters(index = "2", paramLabel = "trusted|distrusted|authenticated")
    private Level level = Level.TRUSTED;

    @Mixin private final AccountOption account = new AccountOption();

    public TrustCommand(Supplier<? extends Trust> trust, Console console) {
        this.trust = trust;
        this.console = console;
    }

    @Override
    public void run() {
        var owner = console.address(address);
        var of = account.one(console).id();
        var id = Integer.toString(device);
        var fingerprint =
                trust.get()
                        .fingerprint(of, owner, device)
                        .orElseThrow(() ->
                                console.failure(ExitStatus.REFUSED, "command.noDevice", owner, id));
        changed(console, () -> trust.get().change(of, owner, fingerprint, level.change));
        var said = level.name().toLowerCase(Locale.ROOT);
        console.print(
                new Line()
                        .with("address", owner)
                        .with("device", device)
                        .with("fingerprint", fingerprint)
                        .with("trust", said)
                        .words(
                                console.texts()
                                        .text("command.trust." + said, owner, id, fingerprint)));
    }

    /// Ends when the change is stored.
    static void changed(Console console, Runnable change) {
        try (var watch = new Watch(console.program())) {
            change.run();
            var told =
                    watch.next(
                            Deadline.in(STORING),
                            event ->
                                    event instanceof KeysChanged
                                            ? Optional.of(true)
                                            : Optional.empty());
            if (told.isEmpty()) throw console.failure(ExitStatus.TIMED_OUT, "command.notDone");
        }
    }

    enum Level {
        TRUSTED(TrustChange.ACCEPTED),
        DISTRUSTED(TrustChange.REFUSED),
        AUTHENTICATED(TrustChange.COMPARED);

        private final TrustChange change;

        Level(TrustChange change) {
            this.change = change;
        }
    }
}
