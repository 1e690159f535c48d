package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.terminal.AccountLine;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.SignIn;
import im.hither.terminal.TimeoutOption;
import im.hither.terminal.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wait`: until accounts are signed in, or have caught up with their archive too. Without
/// `--account` all enabled ones are meant.
@Command(name = "wait")
public final class WaitCommand implements Runnable {
    private static final Duration STANDARD = Duration.ofSeconds(60);

    private final Supplier<? extends Accounts> accounts;
    private final Console console;

    @Parameters(paramLabel = "online|synced")
    private Goal goal = Goal.ONLINE;

    @Mixin private final AccountOption account = new AccountOption();
    @Mixin private final TimeoutOption timeout = new TimeoutOption();

    enum Goal {
        ONLINE,
        SYNCED
    }

    public WaitCommand(Supplier<? extends Accounts> accounts, Console console) {
        this.accounts = accounts;
        this.console = console;
    }

    @Override
    public void run() {
        var deadline = timeout.deadline(console, STANDARD);
        var lines = new AccountLine(console);
        try (var watch = new Watch(console.program())) {
            for (var each : meant()) {
                new SignIn(console, watch).await(each, deadline, ExitStatus.TIMED_OUT);
                if (goal == Goal.SYNCED) synced(each, watch, deadline);
                console.print(lines.status(each));
            }
        }
    }

    /// Disabled accounts only where there are no others; those are an error of their own.
    private List<Account> meant() {
        var all = account.some(console);
        var enabled = all.stream().filter(Account::enabled).toList();
        return enabled.isEmpty() ? all : enabled;
    }

    private void synced(Account each, Watch watch, Deadline deadline) {
        var synced =
                watch.until(
                        deadline,
                        event -> event instanceof CatchUpChanged,
                        () ->
                                accounts.get().synced(each.id())
                                        ? Optional.of(true)
                                        : Optional.empty());
        if (synced.isEmpty()) {
            throw console.failure(ExitStatus.TIMED_OUT, "command.notSynced", each.address());
        }
    }
}
