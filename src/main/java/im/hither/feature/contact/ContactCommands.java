package im.hither.feature.contact;

import im.hither.domain.Account;
import im.hither.domain.Contact;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.ContactLine;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.TimeoutOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `contact`: who is on the list, and who may see whose presence. A command that changes something
/// ends when the server has confirmed it.
@Command(name = "contact")
public final class ContactCommands {
    private static final Duration STANDARD = Duration.ofSeconds(10);

    private final Supplier<? extends Contacts> contacts;
    private final Console console;

    /// The contacts are asked for when a command runs.
    public ContactCommands(Supplier<? extends Contacts> contacts, Console console) {
        this.contacts = contacts;
        this.console = console;
    }

    @Command(name = "list")
    void list(@Mixin AccountOption option) {
        for (var account : option.some(console)) {
            var requests =
                    contacts.get().requests().stream()
                            .filter(each -> each.account().equals(account.id()))
                            .map(SubscriptionRequest::address)
                            .toList();
            var all =
                    contacts.get().contacts().stream()
                            .filter(each -> each.account().equals(account.id()))
                            .toList();
            all.forEach(each -> print(account, each, requests.contains(each.address())));
            requests.stream()
                    .filter(asking -> all.stream().noneMatch(each -> each.address().equals(asking)))
                    .forEach(asking -> printStranger(account, asking));
        }
    }

    @Command(name = "add")
    void add(
            @Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--name", paramLabel = "NAME") @Nullable String name,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var change = change(address, account, timeout)) {
            var wanted = Optional.ofNullable(name);
            if (!added(change, wanted)) {
                contacts.get().add(change.account().id(), change.address(), wanted);
                change.await(() -> added(change, wanted));
            }
            print(change);
        }
    }

    @Command(name = "rename")
    void rename(
            @Parameters(paramLabel = "ADDRESS") String address,
            @Parameters(paramLabel = "NAME") String name,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var change = change(address, account, timeout)) {
            mustBeThere(change);
            contacts.get().rename(change.account().id(), change.address(), name);
            change.await(
                    () -> change.contact().flatMap(Contact::name).orElse("").equals(name.strip()));
            print(change);
        }
    }

    @Command(name = "remove")
    void remove(
            @Parameters(paramLabel = "ADDRESS") String address,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var change = change(address, account, timeout)) {
            mustBeThere(change);
            contacts.get().remove(change.account().id(), change.address());
            change.await(() -> change.contact().isEmpty());
        }
    }

    /// A request that is still on its way gets the time that `--timeout` gives.
    @Command(name = "approve")
    void approve(
            @Parameters(paramLabel = "ADDRESS") String address,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var change = change(address, account, timeout)) {
            if (!change.becomes(() -> change.requested() || seesUs(change))) {
                throw console.failure(ExitStatus.REFUSED, "command.noRequest", address);
            }
            if (change.requested()) {
                contacts.get().approve(change.account().id(), change.address());
            }
            change.await(() -> seesUs(change));
            print(change);
        }
    }

    @Command(name = "deny")
    void deny(
            @Parameters(paramLabel = "ADDRESS") String address,
            @Mixin AccountOption account,
            @Mixin TimeoutOption timeout) {
        try (var change = change(address, account, timeout)) {
            if (!change.becomes(() -> change.requested() || seesUs(change))) {
                throw console.failure(ExitStatus.REFUSED, "command.noRequest", address);
            }
            contacts.get().deny(change.account().id(), change.address());
            change.await(() -> !change.requested() && !seesUs(change));
        }
    }

    private RosterChange change(String text, AccountOption option, TimeoutOption timeout) {
        var address = console.address(text);
        var account = option.one(console);
        return new RosterChange(
                contacts.get(), console, account, address, timeout.deadline(console, STANDARD));
    }

    private static boolean added(RosterChange change, Optional<String> name) {
        return change.contact()
                .filter(each -> each.subscription().seen() || each.asked())
                .filter(each -> name.isEmpty() || each.name().equals(name))
                .isPresent();
    }

    private static boolean seesUs(RosterChange change) {
        return change.contact().filter(each -> each.subscription().seesUs()).isPresent();
    }

    private void mustBeThere(RosterChange change) {
        if (change.contact().isEmpty()) {
            throw console.failure(ExitStatus.REFUSED, "command.noContact", change.address());
        }
    }

    private void print(RosterChange change) {
        change.contact().ifPresent(each -> print(change.account(), each, change.requested()));
    }

    private void print(Account account, Contact contact, boolean requested) {
        var lines = new ContactLine(console.texts());
        var presence = contacts.get().presence(account.id(), contact.address());
        var line = lines.of(contact, requested);
        console.print(
                new Line()
                        .with("account", account.address())
                        .with(line)
                        .with(lines.presence(presence)));
    }

    private void printStranger(Account account, BareJid address) {
        console.print(
                new Line()
                        .with("account", account.address())
                        .with(new ContactLine(console.texts()).stranger(address)));
    }
}
