package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.AccountChanged;
import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.Event;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.terminal.AccountLine;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.TimeoutOption;
import im.hither.terminal.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `account`: which accounts there are, and which of them are used.
@Command(name = "account")
public final class AccountCommands {
    private static final Duration SIGN_IN = Duration.ofSeconds(60);
    private static final Duration STORING = Duration.ofSeconds(20);

    private final Supplier<? extends Accounts> accounts;
    private final Console console;

    /// The accounts are asked for when a command runs.
    public AccountCommands(Supplier<? extends Accounts> accounts, Console console) {
        this.accounts = accounts;
        this.console = console;
    }

    @Command(name = "add")
    void add(
            @Parameters(paramLabel = "JID") String jid,
            @Mixin PasswordOptions given,
            @Mixin ConnectionOptions connection,
            @Mixin TimeoutOption timeout) {
        var address = console.accountAddress(jid);
        var settings = connection.settings(console);
        var deadline = timeout.deadline(console, SIGN_IN);
        var passwords = given.read(console, address, settings);
        try (var watch = new Watch(console.program())) {
            passwords.keep(accounts.get(), address);
            accounts.get().add(address, settings, passwords.own());
            var account = await(watch, deadline, event -> stored(event, address));
            if (!account.enabled()) accounts.get().enable(account.id());
            new FirstSignIn(console, watch).await(account, deadline);
            console.print(new AccountLine(console).status(account));
        }
    }

    @Command(name = "list")
    void list() {
        var lines = new AccountLine(console);
        accounts.get().accounts().forEach(account -> console.print(lines.listed(account)));
    }

    @Command(name = "enable")
    void enable(@Parameters(paramLabel = "JID") String jid) {
        enable(jid, true);
    }

    @Command(name = "disable")
    void disable(@Parameters(paramLabel = "JID") String jid) {
        enable(jid, false);
    }

    @Command(name = "remove")
    void remove(@Parameters(paramLabel = "JID") String jid) {
        var account = AccountOption.named(console, jid);
        try (var watch = new Watch(console.program())) {
            accounts.get().remove(account.id());
            var _ =
                    await(
                            watch,
                            Deadline.in(STORING),
                            event ->
                                    event instanceof AccountRemoved(var removed, _)
                                                    && removed.equals(account.id())
                                            ? Optional.of(true)
                                            : Optional.empty());
        }
    }

    @Command(name = "repin")
    void repin(@Parameters(paramLabel = "JID") String jid, @Mixin TimeoutOption timeout) {
        var account = AccountOption.named(console, jid);
        var deadline = timeout.deadline(console, SIGN_IN);
        try (var watch = new Watch(console.program())) {
            settle(watch, account, deadline);
            var again = console.program().state(account.id()) instanceof Failed;
            accounts.get().repin(account.id());
            if (again) {
                var _ = await(watch, deadline, event -> connecting(event, account));
                new FirstSignIn(console, watch).await(account, deadline);
            }
            console.print(new AccountLine(console).status(account));
        }
    }

    /// An attempt under way does not know yet what is about to be said.
    private void settle(Watch watch, Account account, Deadline deadline) {
        var _ =
                watch.until(
                        deadline,
                        event -> event instanceof ConnectionChanged,
                        () ->
                                account.enabled()
                                                && console.program().state(account.id())
                                                        instanceof Connecting
                                        ? Optional.empty()
                                        : Optional.of(true));
    }

    private static Optional<Boolean> connecting(Event event, Account account) {
        return event instanceof ConnectionChanged(var changed, _, Connecting _)
                        && changed.equals(account.id())
                ? Optional.of(true)
                : Optional.empty();
    }

    private void enable(String jid, boolean enabled) {
        var account = AccountOption.named(console, jid);
        if (account.enabled() != enabled) account = enable(account, enabled);
        console.print(new AccountLine(console).listed(account));
    }

    private Account enable(Account account, boolean enabled) {
        try (var watch = new Watch(console.program())) {
            if (enabled) accounts.get().enable(account.id());
            else accounts.get().disable(account.id());
            return await(
                    watch,
                    Deadline.in(STORING),
                    event ->
                            stored(event, account.address())
                                    .filter(changed -> changed.enabled() == enabled));
        }
    }

    private <T> T await(Watch watch, Deadline deadline, Function<Event, Optional<T>> wanted) {
        return watch.next(deadline, event -> found(event, wanted))
                .orElseThrow(() -> console.failure(ExitStatus.TIMED_OUT, "command.notDone"));
    }

    private <T> Optional<T> found(Event event, Function<Event, Optional<T>> wanted) {
        if (event instanceof StorageTroubled(var problem)) throw console.failure(problem);
        return wanted.apply(event);
    }

    private static Optional<Account> stored(Event event, BareJid address) {
        return switch (event) {
            case AccountAdded(_, _, var account) when account.address().equals(address) ->
                    Optional.of(account);
            case AccountChanged(_, _, var account) when account.address().equals(address) ->
                    Optional.of(account);
            default -> Optional.empty();
        };
    }
}
