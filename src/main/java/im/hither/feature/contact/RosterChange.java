package im.hither.feature.contact;

import im.hither.domain.Account;
import im.hither.domain.Contact;
import im.hither.domain.RosterEvent;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.SignIn;
import im.hither.terminal.Watch;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jxmpp.jid.BareJid;

/// A command that changes something about one contact and waits for the server to confirm it.
final class RosterChange implements AutoCloseable {
    private final Contacts contacts;
    private final Console console;
    private final Account account;
    private final BareJid address;
    private final Deadline deadline;
    private final Watch watch;

    /// Waits until the account is online.
    ///
    /// @throws CommandFailure `NOT_ONLINE` when it does not come online before the deadline
    RosterChange(
            Contacts contacts,
            Console console,
            Account account,
            BareJid address,
            Deadline deadline) {
        this.contacts = contacts;
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

    /// How the contact stands on the list now.
    Optional<Contact> contact() {
        return contacts.contacts().stream()
                .filter(each -> each.account().equals(account.id()))
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    /// Whether they ask to see our presence.
    boolean requested() {
        return contacts.requests().stream()
                .anyMatch(each ->
                        each.account().equals(account.id()) && each.address().equals(address));
    }

    /// True when it became so before the deadline.
    boolean becomes(BooleanSupplier so) {
        return watch.until(
                        deadline,
                        event -> event instanceof RosterEvent,
                        () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /// Waits until it is so.
    ///
    /// @throws CommandFailure `TIMED_OUT` when the server did not confirm it before the deadline
    void await(BooleanSupplier so) {
        if (!becomes(so)) {
            throw console.failure(ExitStatus.TIMED_OUT, "command.notConfirmed");
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
