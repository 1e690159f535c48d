package im.hither.feature.room;

import im.hither.terminal.AccountOption;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.TimeoutOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `room`: being in rooms. A command ends when the room has confirmed it.
@Command(name = "room")
public final class RoomCommands {
    private static final Duration STANDARD = Duration.ofSeconds(30);
    private static final int LONGEST_PASSWORD = 4096;

    private final Supplier<? extends RoomAccess> rooms;
    private final Console console;

    /// The rooms are asked for when a command runs.
    public RoomCommands(Supplier<? extends RoomAccess> rooms, Console console) {
        this.rooms = rooms;
        this.console = console;
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
                            Optional.ofNullable(password).map(this::secret));
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
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var wanted = nick(nick).orElseThrow();
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

    @Command(name = "members")
    void members(
            @Parameters(paramLabel = "ROOM") String room,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            var lines = new RoomLine(console.texts());
            var present = rooms.get().people(conversation);
            present.stream()
                    .sorted(
                            Comparator.comparing(Participant::affiliation)
                                    .thenComparing(each -> each.occupant().nick()))
                    .forEach(each -> console.print(lines.of(each)));
            task.given(rooms.get().members(conversation)).stream()
                    .filter(member ->
                            present.stream()
                                    .noneMatch(each ->
                                            each.occupant()
                                                    .address()
                                                    .equals(Optional.of(member.address()))))
                    .forEach(each -> console.print(lines.of(each)));
        }
    }

    @Command(name = "invite")
    void invite(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        var person = console.accountAddress(address);
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            task.given(rooms.get().invite(conversation, person, Optional.ofNullable(reason)));
        }
    }

    @Command(name = "kick")
    void kick(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "NICK") String nick,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            var out = RoomRole.NONE;
            task.given(rooms.get().role(conversation, nick, out, Optional.ofNullable(reason)));
        }
    }

    @Command(name = "ban")
    void ban(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        affiliation(room, address, Affiliation.OUTCAST, reason, account, timeout);
    }

    @Command(name = "affiliation")
    void affiliation(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Parameters(paramLabel = "owner|admin|member|none|outcast") Affiliation affiliation,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        var person = console.address(address);
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            var words = Optional.ofNullable(reason);
            task.given(rooms.get().affiliation(conversation, person, affiliation, words));
        }
    }

    @Command(name = "role")
    void role(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "NICK") String nick,
            @Parameters(paramLabel = "moderator|participant|visitor|none") RoomRole role,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            task.given(rooms.get().role(conversation, nick, role, Optional.ofNullable(reason)));
        }
    }

    @Command(name = "configure")
    void configure(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "NAME=VALUE", arity = "0..*")
                    @Nullable Map<String, String> wishes,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            if (wishes != null) {
                var each = new LinkedHashMap<String, List<String>>();
                wishes.forEach((name, value) -> each.put(name, List.of(value)));
                task.given(rooms.get().configure(conversation, each));
            }
            for (var setting : task.given(rooms.get().settings(conversation))) print(setting);
        }
    }

    private void print(Setting setting) {
        console.print(
                new Line()
                        .with("name", setting.name())
                        .with("label", setting.label())
                        .with("kind", setting.kind())
                        .with("values", setting.values())
                        .words(
                                setting.name()
                                        + " = "
                                        + String.join(", ", setting.values())
                                        + "  ("
                                        + setting.label()
                                        + ")"));
    }

    @Command(name = "destroy")
    void destroy(
            @Parameters(paramLabel = "ROOM") String room,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "") String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            task.given(rooms.get().destroy(conversation, reason));
            rooms.get().leave(conversation);
        }
    }

    @Command(name = "search")
    void search(
            @Parameters(paramLabel = "SERVICE", arity = "0..1") @Nullable String service,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        var from = account.one(console);
        var where = service == null ? from.address().asDomainBareJid() : console.address(service);
        var deadline = timeout.deadline(console, STANDARD);
        try (var task = new RoomTask(rooms.get(), console, from, where, deadline)) {
            var place =
                    service == null
                            ? rooms.get()
                                    .service(from.id())
                                    .orElseThrow(() -> noService(from.address()))
                            : where;
            for (var found : task.given(rooms.get().search(from.id(), place))) {
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

    private RoomTask task(String text, AccountOption option, TimeoutOption timeout) {
        var address = console.accountAddress(text);
        var account = option.one(console);
        return new RoomTask(
                rooms.get(), console, account, address, timeout.deadline(console, STANDARD));
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
