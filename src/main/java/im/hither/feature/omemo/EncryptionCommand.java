package im.hither.feature.omemo;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.Watch;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `encryption`: whether what is written in a conversation is encrypted.
@Command(name = "encryption")
public final class EncryptionCommand implements Runnable {

    private final Supplier<? extends Encryption> encryption;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS")
    private String address = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MODE")
    private @Nullable Mode mode;

    @Mixin private final AccountOption account = new AccountOption();

    enum Mode {
        OMEMO,
        NONE
    }

    public EncryptionCommand(Supplier<? extends Encryption> encryption, Console console) {
        this.encryption = encryption;
        this.console = console;
    }

    @Override
    public void run() {
        var with = console.address(address);
        var conversation = console.program().open(account.one(console).id(), with);
        var service = encryption.get();
        if (mode != null) choose(conversation, with, mode == Mode.OMEMO);
        console.print(line(with.toString(), service.state(conversation)));
    }

    private void choose(ConversationId conversation, BareJid with, boolean wanted) {
        var service = encryption.get();
        if (service.state(conversation) == EncryptionState.CANNOT) {
            throw console.failure(ExitStatus.REFUSED, "command.cannotEncrypt", with);
        }
        try (var watch = new Watch(console.program())) {
            service.choose(conversation, wanted);
            var _ = watch.stored(console, EncryptionCommand::changed);
        }
    }

    private static Optional<Boolean> changed(Event event) {
        return event instanceof KeysChanged ? Optional.of(true) : Optional.empty();
    }

    private Line line(String with, EncryptionState state) {
        var words =
                switch (state) {
                    case ENCRYPTED -> "command.encrypted";
                    case OFF -> "command.encryptionOff";
                    case CANNOT -> "command.encryptionCannot";
                    case NO_KEYS_OF_OURS -> "command.encryptionNoKeys";
                    case ROOM_OPENED -> "command.encryptionRoomOpened";
                };
        return new Line()
                .with("address", with)
                .with("encryption", state.isEncrypted() ? "omemo" : "none")
                .with("why", state)
                .words(console.texts().text(words, with));
    }
}
