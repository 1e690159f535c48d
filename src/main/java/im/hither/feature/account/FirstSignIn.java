package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.Event;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Watch;
import java.util.Optional;

/// Waits for what becomes of an account that was just entered: the first answer counts, since what
/// was typed may be wrong.
final class FirstSignIn {
    private final Console console;
    private final Watch watch;

    FirstSignIn(Console console, Watch watch) {
        this.console = console;
        this.watch = watch;
    }

    /// Returns when the account is online.
    ///
    /// @throws CommandFailure `REFUSED` when somebody has to act first, `NOT_ONLINE` when trying
    ///   again later may help, `TIMED_OUT` after the deadline
    void await(Account account, Deadline deadline) {
        var online = watch.next(deadline, event -> online(event, account));
        if (online.isEmpty()) {
            throw console.failure(ExitStatus.TIMED_OUT, "command.notYetOnline", account.address());
        }
    }

    private Optional<Boolean> online(Event event, Account account) {
        if (!(event instanceof ConnectionChanged(var changed, _, var state))
                || !changed.equals(account.id())) return Optional.empty();
        return switch (state) {
            case Online _ -> Optional.of(true);
            case Failed(var problem, _, _) ->
                    throw new CommandFailure(
                            problem.passing() ? ExitStatus.NOT_ONLINE : ExitStatus.REFUSED,
                            console.sentence(problem));
            case Offline _, Connecting _ -> Optional.empty();
        };
    }
}
