package im.hither.feature.room;

import im.hither.terminal.AccountOption;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.TimeoutOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `room`: being in rooms, and running them. A command ends when the room has confirmed it.
@Command(name = "room")
public final class RoomCommands extends RoomAdministrationCommands {
    private static final int LONGEST_PASSWORD = 4096;

    /// @param rooms asked for when a command runs
    public RoomCommands(Supplier<? extends RoomAccess> rooms, Console console) {
        super(rooms, console);
    }

    @Command(name = "list")
    void list(@Mixin AccountOption option) {
        var lines = new RoomLine(console.texts());
        for (var account : option.some(console)) {
            rooms.get().rooms().stream()
                    .filter(room -> room.account().equals(account.id()))
                    .filter(RoomSummary::autojoin)
                    .forEach(room -> console.print(lines.of(room)));
        }
    }

    @Command(name = "join")
    void join(
            @Parameters(paramLabel = "ROOM") String room,
            @Option(names = "--nick", paramLabel = "NICK") @Nullable String nick,
            @Option(names = "--password-file", paramLabel = "F") @Nullable String password,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            rooms.get()
                    .join(
                            task.account().id(),
                            task.address(),
                            nick(nick),
                            Optional.ofNullable(password)
                                    .map(this::secret)
                                    .or(() -> invited(task)));
            entered(task);
        }
    }

    @Command(name = "create")
    void create(
            @Parameters(paramLabel = "ROOM") String room,
            @Option(names = "--public") boolean open,
            @Option(names = "--name", paramLabel = "NAME") @Nullable String name,
            @Option(names = "--description", paramLabel = "TEXT") @Nullable String description,
            @Option(names = "--nick", paramLabel = "NICK") @Nullable String nick,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var plan =
                    new RoomPlan(
                            open ? RoomPlan.Kind.CHANNEL : RoomPlan.Kind.GROUP,
                            Optional.ofNullable(name),
                            Optional.ofNullable(description));
            rooms.get().create(task.account().id(), task.address(), nick(nick), plan);
            entered(task);
        }
    }

    /// The command was taken before the room is known; so a first look waits for its event.
    private void entered(RoomTask task) {
        console.print(new RoomLine(console.texts()).of(task.inside()));
    }

    @Command(name = "leave")
    void leave(
            @Parameters(paramLabel = "ROOM") String room,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            rooms.get().leave(task.room().conversation());
            task.await(each -> !each.autojoin() && !each.inside());
        }
    }

    @Command(name = "nick")
    void nick(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "NICK") String nick,
            @Option(names = "--reserve") boolean reserve,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var wanted = nick(nick).orElseThrow();
            if (reserve) {
                task.given(rooms.get().reserve(task.inside().conversation(), wanted));
            }
            rooms.get().rename(task.inside().conversation(), wanted);
            task.await(each -> each.nick().equals(wanted));
        }
    }

    @Command(name = "subject")
    void subject(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "TEXT", arity = "0..1") @Nullable String text,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            if (text != null) {
                rooms.get().subject(task.inside().conversation(), text);
                task.await(each -> each.subject().orElse("").equals(text.strip()));
            }
            console.print(new RoomLine(console.texts()).of(task.room()));
        }
    }

    @Command(name = "invitations")
    void invitations(@Mixin AccountOption option) {
        var lines = new RoomLine(console.texts());
        for (var account : option.some(console)) {
            rooms.get().invitations().open().stream()
                    .filter(each -> each.account().equals(account.id()))
                    .forEach(each -> console.print(lines.of(each)));
        }
    }

    @Command(name = "decline")
    void decline(
            @Parameters(paramLabel = "ROOM") String room,
            @Mixin AccountOption option,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, option, timeout)) {
            var all = invitations(task);
            if (all.isEmpty()) {
                throw console.failure(
                        ExitStatus.REFUSED, "room.command.noInvitation", task.address());
            }
            all.forEach(rooms.get().invitations()::decline);
            task.until(() -> invitations(task).isEmpty());
        }
    }

    @Command(name = "search")
    void search(
            @Parameters(paramLabel = "SERVICE", arity = "0..1") @Nullable String service,
            @Option(names = "--words", paramLabel = "TEXT") @Nullable String words,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        var from = account.one(console);
        var where = service == null ? from.address().asDomainBareJid() : console.address(service);
        var deadline = timeout.deadline(console, RoomTask.STANDARD);
        try (var task = new RoomTask(rooms.get(), console, from, where, deadline)) {
            var directory = rooms.get().directory();
            var index = Optional.ofNullable(words).flatMap(_ -> directory.index(from.id()));
            var place =
                    service == null
                            ? index.or(() -> directory.service(from.id()))
                                    .orElseThrow(() -> noService(from.address()))
                            : where;
            var reply =
                    words == null
                            ? directory.search(from.id(), place)
                            : directory.find(from.id(), place, words);
            for (var found : task.given(reply)) {
                console.print(
                        new Line()
                                .with("address", found.address())
                                .with("name", found.name())
                                .words(found.name() + " <" + found.address() + ">"));
            }
        }
    }

    private CommandFailure noService(BareJid account) {
        return console.failure(ExitStatus.REFUSED, "room.command.noService", account.getDomain());
    }

    private List<Invitation> invitations(RoomTask task) {
        return rooms.get().invitations().open().stream()
                .filter(each -> each.account().equals(task.account().id()))
                .filter(each -> each.room().equals(task.address()))
                .toList();
    }

    /// What opens the room, as somebody who invited us wrote.
    private Optional<char[]> invited(RoomTask task) {
        return invitations(task).stream()
                .flatMap(each -> each.password().stream())
                .findFirst()
                .map(String::toCharArray);
    }

    private Optional<String> nick(@Nullable String nick) {
        if (nick == null) return Optional.empty();
        if (Nick.fits(nick)) return Optional.of(nick);
        throw console.failure(ExitStatus.WRONG_ARGUMENTS, "room.command.nick", nick);
    }

    private char[] secret(String file) {
        return console.file(file, LONGEST_PASSWORD).lines().findFirst().orElse("").toCharArray();
    }
}
