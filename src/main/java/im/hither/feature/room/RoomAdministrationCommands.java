package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Line;
import im.hither.terminal.TimeoutOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The part of `room` for those who run one: who belongs to it, what they may do, how it is set up.
/// Its methods are public for picocli, which finds no others in what a class inherits.
public abstract class RoomAdministrationCommands {
    final Supplier<? extends RoomAccess> rooms;
    final Console console;

    RoomAdministrationCommands(Supplier<? extends RoomAccess> rooms, Console console) {
        this.rooms = rooms;
        this.console = console;
    }

    @Command(name = "members")
    public void members(
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
            task.given(rooms.get().administration().members(conversation)).stream()
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
    public void invite(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        var person = console.accountAddress(address);
        var words = Optional.ofNullable(reason);
        given(room, account, timeout, (running, here) -> running.invite(here, person, words));
    }

    @Command(name = "kick")
    public void kick(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "NICK") String nick,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        role(room, nick, RoomRole.NONE, reason, account, timeout);
    }

    @Command(name = "ban")
    public void ban(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        affiliation(room, address, Affiliation.OUTCAST, reason, account, timeout);
    }

    @Command(name = "affiliation")
    public void affiliation(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Parameters(paramLabel = "owner|admin|member|none|outcast") Affiliation affiliation,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        var person = console.address(address);
        var words = Optional.ofNullable(reason);
        given(
                room,
                account,
                timeout,
                (running, here) -> running.affiliation(here, person, affiliation, words));
    }

    @Command(name = "role")
    public void role(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "NICK") String nick,
            @Parameters(paramLabel = "moderator|participant|visitor|none") RoomRole role,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        var words = Optional.ofNullable(reason);
        given(room, account, timeout, (running, here) -> running.role(here, nick, role, words));
    }

    @Command(name = "moderate")
    public void moderate(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "MESSAGE-ID") long message,
            @Option(names = "--all") boolean all,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        var words = Optional.ofNullable(reason);
        var id = new MessageId(message);
        var removed =
                given(
                        room,
                        account,
                        timeout,
                        (running, here) -> running.moderate(here, id, all, words));
        console.print(
                new Line()
                        .with("removed", removed)
                        .words(console.texts().count("room.command.removed", removed)));
    }

    @Command(name = "configure")
    public void configure(
            @Parameters(paramLabel = "ROOM") String room,
            @Parameters(paramLabel = "NAME=VALUE", arity = "0..*", descriptionKey = "wishes")
                    @Nullable Map<String, String> wishes,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            if (wishes != null) {
                var each = new LinkedHashMap<String, List<String>>();
                wishes.forEach((name, value) -> each.put(name, List.of(value)));
                task.given(rooms.get().administration().configure(conversation, each));
            }
            for (var setting : task.given(rooms.get().administration().settings(conversation)))
                print(setting);
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
    public void destroy(
            @Parameters(paramLabel = "ROOM") String room,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "") String reason,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            task.given(rooms.get().administration().destroy(conversation, reason));
            rooms.get().leave(conversation);
        }
    }

    /// What is asked of a room that we are in, and what it gave.
    private <T> T given(
            String room,
            AccountOption account,
            TimeoutOption timeout,
            BiFunction<RoomAdministration, ConversationId, Reply<T>> wish) {
        try (var task = task(room, account, timeout)) {
            var conversation = task.inside().conversation();
            return task.given(wish.apply(rooms.get().administration(), conversation));
        }
    }

    final RoomTask task(String text, AccountOption option, TimeoutOption timeout) {
        return RoomTask.about(text, rooms.get(), console, option, timeout);
    }
}
