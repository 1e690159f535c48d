package im.hither.terminal;

import im.hither.domain.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which account a command means.
public final class AccountOption {
    @Option(names = "--account", paramLabel = "JID")
    private @Nullable String account;

    /// The account that was named, or the only one there is.
    ///
    /// @throws CommandFailure when none or several could be meant
    public Account one(Console console) {
        var all = some(console);
        if (all.size() == 1) return all.getFirst();
        throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.whichAccount", names(all));
    }

    /// The account that was named, or all.
    ///
    /// @throws CommandFailure when there is none
    public List<Account> some(Console console) {
        var all = console.program().accounts();
        if (all.isEmpty()) throw console.failure(ExitStatus.REFUSED, "command.noAccount");
        return Optional.ofNullable(account)
                .map(named -> List.of(named(console, named)))
                .orElse(all);
    }

    /// The account with this address.
    ///
    /// @throws CommandFailure when there is none
    public static Account named(Console console, String text) {
        var address = console.accountAddress(text);
        var all = console.program().accounts();
        return all.stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElseThrow(() -> unknown(console, text, all));
    }

    private static CommandFailure unknown(Console console, String text, List<Account> all) {
        return all.isEmpty()
                ? console.failure(ExitStatus.REFUSED, "command.noAccount")
                : console.failure(
                        ExitStatus.WRONG_ARGUMENTS, "command.unknownAccount", text, names(all));
    }

    private static String names(List<Account> accounts) {
        return accounts.stream()
                .map(each -> each.address().toString())
                .collect(Collectors.joining(", "));
    }
}
