package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.domain.Presence;
import im.hither.domain.RosterEvent.SubscriptionSettled;
import im.hither.session.AccountLink;
import im.hither.session.Outcome;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// What can be done with contacts. Commands need the account online; what the server made of them
/// comes back as a roster push.
public final class ContactService implements Contacts {
    private final Database database;
    private final SessionManager sessions;
    private final ContactRepository contacts;
    private final RequestRepository requests;
    private final PresenceBook book;

    ContactService(
            Database database,
            SessionManager sessions,
            ContactRepository contacts,
            RequestRepository requests,
            PresenceBook book) {
        this.database = database;
        this.sessions = sessions;
        this.contacts = contacts;
        this.requests = requests;
        this.book = book;
    }

    /// All contacts of all accounts.
    @Override
    public List<Contact> contacts() {
        return database.read(contacts::contacts);
    }

    /// One contact.
    public Optional<Contact> contact(AccountId account, BareJid address) {
        return database.read(snapshot -> contacts.contact(snapshot, account, address));
    }

    /// How somebody shows up now; from memory, any thread.
    @Override
    public Presence presence(AccountId account, BareJid address) {
        return book.presence(account, address);
    }

    /// Who asks to see our presence, longest waiting first.
    @Override
    public List<SubscriptionRequest> requests() {
        return database.read(requests::all);
    }

    /// Puts somebody into the roster and asks to see their presence. A request of theirs that waits
    /// is approved by that.
    @Override
    public void add(AccountId account, BareJid address, Optional<String> name) {
        command(
                account,
                link -> {
                    link.request(ContactProtocol.set(address, name, Set.of()), _ -> {});
                    link.send(ContactProtocol.subscribe(address));
                    if (asks(account, address)) approve(link, address);
                });
    }

    /// Gives a contact another name; an empty one shows the address again.
    @Override
    public void rename(AccountId account, BareJid address, String name) {
        command(
                account,
                link -> {
                    var held = contact(account, address);
                    var groups = held.map(Contact::groups).orElse(Set.of());
                    var given = Optional.of(name.strip()).filter(text -> !text.isEmpty());
                    link.request(ContactProtocol.set(address, given, groups), _ -> {});
                });
    }

    /// Takes somebody out of the roster, both ways.
    @Override
    public void remove(AccountId account, BareJid address) {
        command(account, link -> link.request(ContactProtocol.remove(address), _ -> {}));
    }

    /// Lets somebody see our presence.
    @Override
    public void approve(AccountId account, BareJid address) {
        command(account, link -> approve(link, address));
    }

    /// Refuses, or stops letting somebody see our presence.
    @Override
    public void deny(AccountId account, BareJid address) {
        command(
                account,
                link -> {
                    link.send(ContactProtocol.unsubscribed(address));
                    settle(link, address);
                });
    }

    private void approve(AccountLink link, BareJid address) {
        link.send(ContactProtocol.subscribed(address));
        settle(link, address);
    }

    private boolean asks(AccountId account, BareJid address) {
        return requests().stream()
                .anyMatch(request ->
                        request.account().equals(account) && request.address().equals(address));
    }

    private void settle(AccountLink link, BareJid address) {
        link.commit(tx -> settled(tx, link.account().id(), address));
    }

    private Outcome settled(Transaction tx, AccountId account, BareJid address) {
        return requests.remove(tx, account, address)
                ? Outcome.of(new SubscriptionSettled(account, tx.commit(), address))
                : Outcome.NONE;
    }

    private void command(AccountId account, Consumer<AccountLink> command) {
        sessions.link(account).ifPresent(link -> link.submit(() -> command.accept(link)));
    }
}
