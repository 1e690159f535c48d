package im.hither.feature.omemo;

import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `reset-session`: begins a new session with a device whose messages can no longer be read.
@Command(name = "reset-session")
public final class ResetSessionCommand implements Runnable {
    private final Supplier<? extends Encryption> encryption;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS")
    private String address = "";

    @Parameters(index = "1", paramLabel = "DEVICE")
    private int device;

    @Mixin private final AccountOption account = new AccountOption();

    public ResetSessionCommand(Supplier<? extends Encryption> encryption, Console console) {
        this.encryption = encryption;
        this.console = console;
    }

    @Override
    public void run() {
        var with = console.address(address);
        var of = account.one(console);
        var id = Integer.toString(device);
        var service = encryption.get();
        if (service.readiness(of.id(), with).stream()
                .noneMatch(each -> each.device().address().device() == device)) {
            throw console.failure(ExitStatus.REFUSED, "command.noDevice", with, id);
        }
        if (!service.reset(console.program().open(of.id(), with), with, device)) {
            throw console.failure(ExitStatus.NOT_ONLINE, "command.mustBeOnline", of.address());
        }
        console.print(
                new Line()
                        .with("address", with)
                        .with("device", device)
                        .words(console.texts().text("command.sessionReset", with, id)));
    }
}
