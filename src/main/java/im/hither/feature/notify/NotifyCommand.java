package im.hither.feature.notify;

import im.hither.domain.ConversationKind;
import im.hither.domain.NotifyLevel;
import im.hither.domain.TimelineEvent.NotifyChanged;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.Chats;
import im.hither.feature.room.RoomAccess;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.TimeoutOption;
import im.hither.terminal.Watch;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `notify`: shows how loud a conversation is, or changes it.
@Command(name = "notify")
public final class NotifyCommand implements Runnable {
    private final Supplier<? extends Chats> chats;
    private final Supplier<? extends Notes> notes;
    private final Supplier<? extends RoomAccess> rooms;
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "ADDRESS")
    private String address = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "always|on-mention|never")
    private @Nullable String level;

    @Option(names = "--mute", paramLabel = "hour|day|always|off")
    private @Nullable Mute mute;

    @Mixin private final AccountOption account = new AccountOption();
    @Mixin private final TimeoutOption timeout = new TimeoutOption();

    public NotifyCommand(
            Supplier<? extends Chats> chats,
            Supplier<? extends Notes> notes,
            Supplier<? extends RoomAccess> rooms,
            Console console,
            Clock clock) {
        this.chats = chats;
        this.notes = notes;
        this.rooms = rooms;
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        var person = console.address(address);
        var owner = account.one(console);
        var entry =
                chats.get().entries().stream()
                        .filter(each -> each.account().equals(owner.id()))
                        .filter(each -> each.address().equals(person))
                        .filter(each -> each.kind() != ConversationKind.PRIVATE)
                        .findFirst()
                        .orElseThrow(() ->
                                console.failure(
                                        ExitStatus.REFUSED, "notify.command.unknown", person));
        if (mute != null) {
            notes.get().mute(entry.conversation(), mute.until(clock.instant()));
        }
        if (level != null) choose(entry, level);
        chats.get().entry(entry.conversation()).ifPresent(now -> console.print(line(now)));
    }

    private void choose(ChatListEntry entry, String typed) {
        if (entry.kind() != ConversationKind.ROOM) {
            throw console.failure(ExitStatus.WRONG_ARGUMENTS, "notify.command.roomsAlone");
        }
        var wanted =
                Stream.of(NotifyLevel.values())
                        .filter(each -> word(each).equals(typed))
                        .findFirst()
                        .orElseThrow(() ->
                                console.failure(
                                        ExitStatus.WRONG_ARGUMENTS, "notify.command.level", typed));
        try (var watch = new Watch(console.program())) {
            rooms.get().notifies(entry.conversation(), wanted);
            var seen =
                    watch.until(
                            timeout.deadline(console, Duration.ofSeconds(10)),
                            event -> event instanceof NotifyChanged,
                            () ->
                                    chats.get()
                                            .entry(entry.conversation())
                                            .filter(now -> now.notifies().level() == wanted));
            if (seen.isEmpty()) {
                throw console.failure(ExitStatus.TIMED_OUT, "notify.command.notInTime");
            }
        }
    }

    private static String word(NotifyLevel level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Line line(ChatListEntry entry) {
        var muted = entry.notifies().muted(clock.instant());
        var words = console.texts().text("notify.level." + entry.notifies().level().name());
        return new Line()
                .with("address", entry.address())
                .with("notify", word(entry.notifies().level()))
                .with("muted_until", muted)
                .words(
                        muted.map(until ->
                                        console.texts().text("notify.command.muted", words, until))
                                .orElse(words));
    }
}
