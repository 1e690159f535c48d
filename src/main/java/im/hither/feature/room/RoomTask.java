package im.hither.feature.room;

import im.hither.domain.Account;
import im.hither.domain.Event;
import im.hither.domain.RoomEvent;
import im.hither.terminal.AccountOption;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.SignIn;
import im.hither.terminal.TimeoutOption;
import im.hither.terminal.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jxmpp.jid.BareJid;

/// A command about one room of one account that is online.
final class RoomTask implements AutoCloseable {
    /// Nobody waits longer who did not say so.
    static final Duration STANDARD = Duration.ofSeconds(30);

    private final RoomAccess rooms;
    private final Console console;
    private final Account account;
    private final BareJid address;
    private final Deadline deadline;
    private final Watch watch;
    private boolean nickRefused;

    /// About the room that was named on the command line.
    static RoomTask about(
            String room,
            RoomAccess rooms,
            Console console,
            AccountOption account,
            TimeoutOption timeout) {
        var address = console.accountAddress(room);
        var owner = account.one(console);
        return new RoomTask(rooms, console, owner, address, timeout.deadline(console, STANDARD));
    }

    /// Waits until the account is online.
    ///
    /// @throws CommandFailure `NOT_ONLINE` when it does not come online before the deadline
    RoomTask(
            RoomAccess rooms,
            Console console,
            Account account,
            BareJid address,
            Deadline deadline) {
        this.rooms = rooms;
        this.console = console;
        this.account = account;
        this.address = address;
        this.deadline = deadline;
        this.watch = SignIn.online(console, account, deadline);
    }

    Account account() {
        return account;
    }

    BareJid address() {
        return address;
    }

    /// The room as it is now.
    ///
    /// @throws CommandFailure where we know no such room
    RoomSummary room() {
        return rooms.room(account.id(), address)
                .orElseThrow(
                        () -> console.failure(ExitStatus.REFUSED, "room.command.unknown", address));
    }

    /// The room, once we are in it.
    ///
    /// @throws CommandFailure `REFUSED` where it does not let us in, `TIMED_OUT` at the deadline
    RoomSummary inside() {
        return await(RoomSummary::inside);
    }

    /// The room, once it is so.
    RoomSummary await(Predicate<RoomSummary> so) {
        return watch.until(
                        deadline,
                        this::heard,
                        () -> isThere(so) ? Optional.of(room()) : Optional.empty())
                .orElseThrow(() ->
                        console.failure(ExitStatus.TIMED_OUT, "room.command.notInTime", address));
    }

    /// Waits for something else that an event of rooms tells of.
    void until(BooleanSupplier so) {
        var seen =
                watch.until(
                        deadline,
                        event -> event instanceof RoomEvent,
                        () -> Optional.of(so.getAsBoolean()).filter(is -> is));
        if (seen.isEmpty()) {
            throw console.failure(ExitStatus.TIMED_OUT, "room.command.notInTime", address);
        }
    }

    /// Whether something happened to a room; what was refused is remembered.
    private boolean heard(Event event) {
        if (event instanceof RoomEvent.NickRefused refused && refused.room().equals(address)) {
            nickRefused = true;
        }
        return event instanceof RoomEvent;
    }

    /// Who is kept out for good, or may not have the name, waits in vain.
    private boolean isThere(Predicate<RoomSummary> so) {
        var room = room();
        if (so.test(room)) return true;
        if (nickRefused) {
            throw console.failure(ExitStatus.REFUSED, "room.nick.refused", address);
        }
        if (room.standing() instanceof RoomStanding.Barred barred && !barred.problem().passing()) {
            throw new CommandFailure(
                    ExitStatus.REFUSED,
                    new RoomWords(console.texts()).sentence(barred, address.toString()));
        }
        return false;
    }

    /// What the room gave.
    ///
    /// @throws CommandFailure where it refused
    <T> T given(Reply<T> reply) {
        return switch (reply) {
            case Reply.Given<T>(var what) -> what;
            case Reply.Refused<T> refused ->
                    throw new CommandFailure(
                            refused.why() == Reply.Refusal.NO_ANSWER
                                    ? ExitStatus.TIMED_OUT
                                    : ExitStatus.REFUSED,
                            new RoomWords(console.texts()).sentence(refused));
        };
    }

    @Override
    public void close() {
        watch.close();
    }
}
