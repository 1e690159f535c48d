package im.hither.feature.message;

import im.hither.domain.Account;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.domain.StorageProblem;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.TimeoutOption;
import im.hither.terminal.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `send`: stores a message and prints its line, after waiting for as much as was asked for. Where
/// the program was started for this command alone, that is at least that the server has it.
@Command(name = "send")
public final class SendCommand implements Runnable {
    private static final Duration STANDARD = Duration.ofSeconds(60);
    private static final int LIMIT = 1 << 20;
    private static final double LONGEST = 60;

    private final Supplier<? extends Messages> messages;
    private final Typing typing;
    private final Predicate<ConversationId> encrypted;
    private final Function<ConversationId, Cover> cover;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS")
    private String address = "";

    @Parameters(index = "1", paramLabel = "TEXT")
    private String text = "";

    @Option(names = "--encryption", paramLabel = "default|none|omemo", defaultValue = "default")
    private Encryption encryption = Encryption.DEFAULT;

    @Option(names = "--wait", paramLabel = "sent|delivered|displayed")
    private @Nullable Goal goal;

    @Option(names = "--typing", paramLabel = "S")
    private double seconds;

    @Mixin private final AccountOption account = new AccountOption();
    @Mixin private final TimeoutOption timeout = new TimeoutOption();

    enum Encryption {
        DEFAULT,
        NONE,
        OMEMO,
        OPENPGP
    }

    enum Goal {
        SENT,
        DELIVERED,
        DISPLAYED
    }

    /// Tells the other side that we write, or no longer do.
    @FunctionalInterface
    public interface Typing {
        void typing(ConversationId conversation, boolean composing);
    }

    /// @param encrypted whether a conversation is encrypted
    /// @param cover what encryption puts around a text there
    public SendCommand(
            Supplier<? extends Messages> messages,
            Typing typing,
            Predicate<ConversationId> encrypted,
            Function<ConversationId, Cover> cover,
            Console console) {
        this.messages = messages;
        this.typing = typing;
        this.encrypted = encrypted;
        this.cover = cover;
        this.console = console;
    }

    @Override
    public void run() {
        refuseWhatIsNotThere();
        var to = console.address(address);
        var deadline = timeout.deadline(console, STANDARD);
        var body = body();
        var from = account.one(console);
        if (!from.enabled()) {
            throw console.failure(ExitStatus.NOT_ONLINE, "command.disabled", from.address());
        }
        try (var watch = new Watch(console.program())) {
            var conversation = console.program().open(from.id(), to);
            var habit = encrypted.test(conversation);
            if (habit && encryption == Encryption.NONE) {
                throw console.failure(ExitStatus.REFUSED, "command.isEncrypted", to);
            }
            var sealed = habit || encryption == Encryption.OMEMO;
            refuseWhatIsTooLong(body, to, conversation, sealed);
            type(watch, conversation);
            var id = messages.get().send(conversation, body, protection());
            var stored = stored(watch, id);
            var goal = wanted(sealed, from);
            new Delivery(console, watch, from, stored).follow(goal, deadline);
        }
    }

    private void refuseWhatIsTooLong(String body, BareJid to, ConversationId in, boolean sealed) {
        var longest = messages.get().longestStanza(in);
        var around = sealed ? cover.apply(in) : Cover.NONE;
        int excess = new MessageLength(longest, around).excess(body);
        if (excess > 0) {
            throw console.failure(ExitStatus.REFUSED, "command.textTooLong", excess, to);
        }
    }

    /// What a person does before the message is there.
    private void type(Watch watch, ConversationId conversation) {
        if (seconds == 0) return;
        typing.typing(conversation, true);
        var meanwhile = Deadline.in(Duration.ofMillis(Math.round(seconds * 1000)));
        var _ = watch.next(meanwhile, _ -> Optional.empty());
        typing.typing(conversation, false);
    }

    private Protection protection() {
        return switch (encryption) {
            case DEFAULT -> Protection.CONVERSATION;
            case NONE -> Protection.CLEAR;
            case OMEMO, OPENPGP -> Protection.ENCRYPTED;
        };
    }

    /// Whether somebody can read something encrypted turns out when it leaves.
    private Optional<Goal> wanted(boolean sealed, Account from) {
        var online = console.program().state(from.id()) instanceof ConnectionState.Online;
        return Optional.ofNullable(goal)
                .or(() ->
                        console.program().forOneCommand() || (sealed && online)
                                ? Optional.of(Goal.SENT)
                                : Optional.empty());
    }

    private ChatMessage stored(Watch watch, SentId id) {
        return watch.stored(console, event -> stored(event, id));
    }

    private Optional<ChatMessage> stored(Event event, SentId id) {
        return switch (event) {
            case MessageStored(_, _, var message) when message.sentId().equals(Optional.of(id)) ->
                    Optional.of(message);
            case NotStored lost when lost.id().equals(id) ->
                    throw console.failure(ExitStatus.PROFILE_UNUSABLE, notStored(lost.problem()));
            default -> Optional.empty();
        };
    }

    private static String notStored(StorageProblem problem) {
        return switch (problem) {
            case DISK_FULL -> "command.notStored.diskFull";
            case NOT_WRITABLE -> "command.notStored.notWritable";
            case DAMAGED -> "command.notStored.damaged";
            case OTHER -> "command.notStored.other";
        };
    }

    private String body() {
        var body = text.equals("-") ? console.input(LIMIT) : text;
        if (body.endsWith("\n")) body = body.substring(0, body.length() - 1);
        if (!body.isBlank()) return body;
        throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.emptyText");
    }

    private void refuseWhatIsNotThere() {
        switch (encryption) {
            case DEFAULT, NONE, OMEMO -> {}
            case OPENPGP ->
                    throw console.failure(
                            ExitStatus.REFUSED, "command.noEncryption", encryption.name());
        }
        if (!(seconds >= 0 && seconds <= LONGEST)) {
            throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.typing");
        }
    }
}
