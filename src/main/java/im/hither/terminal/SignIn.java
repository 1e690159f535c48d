package im.hither.terminal;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.Event;
import java.util.Optional;

/// Waits until an account is signed in, or cannot be without somebody's doing.
public final class SignIn {
    private final Console console;
    private final Watch watch;

    public SignIn(Console console, Watch watch) {
        this.console = console;
        this.watch = watch;
    }

    /// A watch that is open once the account is online.
    ///
    /// @throws CommandFailure `NOT_ONLINE` when it does not come online before the deadline
    public static Watch online(Console console, Account account, Deadline deadline) {
        var watch = new Watch(console.program());
        try {
            new SignIn(console, watch).await(account, deadline, ExitStatus.NOT_ONLINE);
            return watch;
        } catch (RuntimeException failure) {
            watch.close();
            throw failure;
        }
    }

    /// Returns when the account is online.
    ///
    /// @throws CommandFailure `NOT_ONLINE` when it cannot come online by itself, `late` when the
    ///   deadline passed
    public void await(Account account, Deadline deadline, ExitStatus late) {
        if (!account.enabled()) {
            throw console.failure(ExitStatus.NOT_ONLINE, "command.disabled", account.address());
        }
        var online =
                watch.until(deadline, event -> concerns(event, account), () -> online(account));
        if (online.isEmpty()) throw new CommandFailure(late, sentence(account, state(account)));
    }

    private static boolean concerns(Event event, Account account) {
        return event instanceof ConnectionChanged changed && changed.account().equals(account.id());
    }

    private Optional<Boolean> online(Account account) {
        return switch (state(account)) {
            case Online _ -> Optional.of(true);
            case Failed failed when !failed.problem().passing() ->
                    throw new CommandFailure(ExitStatus.NOT_ONLINE, sentence(account, failed));
            case Offline _, Connecting _, Failed _ -> Optional.empty();
        };
    }

    private ConnectionState state(Account account) {
        return console.program().state(account.id());
    }

    private String sentence(Account account, ConnectionState state) {
        return state instanceof Failed(var problem, _, _)
                ? account.address() + ": " + console.sentence(problem)
                : console.texts().text("command.notYetOnline", account.address());
    }
}
