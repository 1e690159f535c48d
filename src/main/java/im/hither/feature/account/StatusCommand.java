package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.terminal.AccountLine;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `status`: a line for each account, how it is connected. Where the program was started for this
/// command, the accounts get some time to connect first.
@Command(name = "status")
public final class StatusCommand implements Runnable {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final Console console;

    @Mixin private final AccountOption account = new AccountOption();

    public StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var accounts = account.some(console);
        if (console.program().forOneCommand()) settle(accounts);
        var lines = new AccountLine(console);
        accounts.forEach(each -> console.print(lines.status(each)));
    }

    private void settle(List<Account> accounts) {
        try (var watch = new Watch(console.program())) {
            var _ =
                    watch.until(
                            Deadline.in(CONNECTING),
                            event -> event instanceof ConnectionChanged,
                            () ->
                                    accounts.stream().allMatch(this::settled)
                                            ? Optional.of(true)
                                            : Optional.empty());
        }
    }

    private boolean settled(Account each) {
        return switch (console.program().state(each.id())) {
            case Online _, Failed _ -> true;
            case Offline _, Connecting _ -> !each.enabled();
        };
    }
}
