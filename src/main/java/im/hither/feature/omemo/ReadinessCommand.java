package im.hither.feature.omemo;

import im.hither.domain.ConversationId;
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
        var conversation = console.program().open(account.one(console).id(), with);
        if (encryption.get().state(conversation) == EncryptionState.CANNOT) {
            throw console.failure(ExitStatus.REFUSED, "command.cannotEncrypt", with);
        }
        look(conversation);
        var readers = encryption.get().readers(conversation);
        readers.forEach(this::print);
        if (readers.stream().noneMatch(ReadinessCommand::ready)) {
            throw console.failure(ExitStatus.REFUSED, "command.nobodyReady", with);
        }
    }

    private void print(Reader reader) {
        if (reader.devices().isEmpty()) {
            console.print(nothing(reader));
        } else {
            reader.devices().forEach(each -> console.print(line(each)));
        }
    }

    private static boolean ready(Reader reader) {
        return reader.devices().stream().anyMatch(ReadinessCommand::ready);
    }

    private void look(ConversationId conversation) {
        var service = encryption.get();
        try (var watch = new Watch(console.program())) {
            service.look(conversation);
            var _ =
                    watch.until(
                            timeout.deadline(console, STANDARD),
                            _ -> true,
                            () ->
                                    service.readers(conversation).stream()
                                                    .allMatch(ReadinessCommand::complete)
                                            ? Optional.of(true)
                                            : Optional.empty());
        }
    }

    private static boolean complete(Reader reader) {
        return reader.known()
                && reader.devices().stream()
                        .allMatch(each ->
                                each.device().identity().isPresent() || each.trouble().isPresent());
    }

    private static boolean ready(DeviceReadiness each) {
        return reason(each).isEmpty();
    }

    private static Optional<String> reason(DeviceReadiness each) {
        return switch (each.state()) {
            case KEY_CHANGED, MISMATCHED, NOT_TRUSTED, NOT_VERIFIED, LEFT_OUT ->
                    Optional.of(each.state().name().toLowerCase(Locale.ROOT));
            case READY ->
                    each.device().identity().isPresent()
                            ? Optional.empty()
                            : Optional.of(each.trouble().orElse("other"));
        };
    }

    /// Somebody without a device, with the same fields.
    private Line nothing(Reader reader) {
        var texts = console.texts();
        return new Line()
                .with("address", reader.person())
                .with("device", null)
                .with("dialect", null)
                .with("trust", null)
                .with("ready", false)
                .with("reason", reader.known() ? "no_device" : "unknown")
                .words(
                        texts.text(
                                reader.known() ? "command.personNoDevice" : "command.personUnknown",
                                reader.person()));
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
