package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.TimeoutOption;
import im.hither.terminal.Watch;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `readiness`: who in a conversation could read the next message, each device with the reason
/// where it could not.
@Command(name = "readiness")
public final class ReadinessCommand implements Runnable {
    private static final Duration STANDARD = Duration.ofSeconds(10);
    private static final Set<String> KNOWN = Set.of("missing", "closed", "unsigned", "damaged");

    private final Supplier<? extends Encryption> encryption;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS")
    private String address = "";

    @Mixin private final AccountOption account = new AccountOption();
    @Mixin private final TimeoutOption timeout = new TimeoutOption();

    public ReadinessCommand(Supplier<? extends Encryption> encryption, Console console) {
        this.encryption = encryption;
        this.console = console;
    }

    @Override
    public void run() {
        var with = console.address(address);
        var of = account.one(console).id();
        look(of, with);
        var devices = encryption.get().readiness(of, with);
        devices.forEach(each -> console.print(line(each)));
        if (devices.stream().noneMatch(ReadinessCommand::ready)) {
            throw console.failure(ExitStatus.REFUSED, "command.nobodyReady", with);
        }
    }

    private void look(AccountId of, BareJid with) {
        var service = encryption.get();
        var conversation = console.program().open(of, with);
        try (var watch = new Watch(console.program())) {
            service.look(conversation);
            var _ =
                    watch.until(
                            timeout.deadline(console, STANDARD),
                            _ -> true,
                            () -> complete(of, with) ? Optional.of(true) : Optional.empty());
        }
    }

    private boolean complete(AccountId of, BareJid with) {
        var service = encryption.get();
        return service.known(of, with)
                && service.readiness(of, with).stream()
                        .allMatch(each ->
                                each.device().identity().isPresent() || each.trouble().isPresent());
    }

    private static boolean ready(DeviceReadiness each) {
        return reason(each).isEmpty();
    }

    private static Optional<String> reason(DeviceReadiness each) {
        return switch (each.state()) {
            case KEY_CHANGED, NOT_TRUSTED ->
                    Optional.of(each.state().name().toLowerCase(Locale.ROOT));
            case READY ->
                    each.device().identity().isPresent()
                            ? Optional.empty()
                            : Optional.of(each.trouble().orElse("other"));
        };
    }

    private Line line(DeviceReadiness each) {
        var address = each.device().address();
        var reason = reason(each);
        var words =
                reason.map(KNOWN::contains).orElse(true)
                                || each.state() != DeviceReadiness.State.READY
                        ? reason.orElse("")
                        : "other";
        var id = Integer.toString(address.device());
        var texts = console.texts();
        return new Line()
                .with("address", address.owner())
                .with("device", address.device())
                .with("dialect", each.device().spoken())
                .with("trust", each.trust())
                .with("ready", reason.isEmpty())
                .with("reason", reason)
                .words(
                        reason.isEmpty()
                                ? texts.text("command.deviceReady", address.owner(), id)
                                : texts.text(
                                        "command.deviceNotReady",
                                        address.owner(),
                                        id,
                                        texts.text("command.ready." + words)));
    }
}
