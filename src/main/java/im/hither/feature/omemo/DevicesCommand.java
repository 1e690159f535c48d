package im.hither.feature.omemo;

import im.hither.domain.Account;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `devices`: for which devices of somebody messages are encrypted.
@Command(name = "devices")
public final class DevicesCommand implements Runnable {
    private final Supplier<? extends Encryption> encryption;
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ADDRESS")
    private @Nullable String address;

    @Mixin private final AccountOption account = new AccountOption();

    public DevicesCommand(Supplier<? extends Encryption> encryption, Console console) {
        this.encryption = encryption;
        this.console = console;
    }

    @Override
    public void run() {
        if (address == null) {
            account.some(console).forEach(this::own);
        } else {
            others(account.one(console), console.address(address), 0);
        }
    }

    private void own(Account of) {
        var own = encryption.get().own(of.id());
        var lines = new DeviceLine(console.texts());
        own.ifPresent(
                device -> console.print(lines.own(of.address().toString(), device, Instant.now())));
        others(of, of.address(), own.map(OmemoService.OwnFingerprint::device).orElse(0));
    }

    private void others(Account of, BareJid owner, int without) {
        var lines = new DeviceLine(console.texts());
        for (var each : encryption.get().readiness(of.id(), owner)) {
            if (each.device().address().device() == without) continue;
            console.print(lines.of(each, Instant.now()));
        }
    }
}
