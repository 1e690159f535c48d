package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.domain.Event;
import im.hither.domain.RosterEvent.ContactChanged;
import im.hither.domain.RosterEvent.ContactRemoved;
import im.hither.domain.RosterEvent.MutuallySubscribed;
import im.hither.domain.Subscription;
import im.hither.session.Outcome;
import im.hither.session.PushHandler;
import im.hither.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.BareJid;

/// Keeps contacts as the server's roster has them, together with its version.
public final class RosterHandler implements PushHandler {
    private final ContactRepository contacts;

    public RosterHandler(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Override
    public String element() {
        return ContactProtocol.ELEMENT;
    }

    @Override
    public String namespace() {
        return ContactProtocol.NAMESPACE;
    }

    /// A push changes one contact (RFC 6121 §2.1.6); one with more or fewer is no push.
    @Override
    public Outcome handle(AccountId account, IQ push, Transaction tx) {
        return ContactProtocol.push(account, push)
                .filter(change -> change.contacts().size() + change.removed().size() == 1)
                .map(change -> change(account, change, true, tx))
                .orElse(Outcome.NONE);
    }

    /// The whole roster: what is not in it is gone.
    Outcome whole(AccountId account, ContactProtocol.Roster roster, Transaction tx) {
        var gone = contacts.addresses(tx, account);
        roster.contacts().forEach(contact -> gone.remove(contact.address()));
        return change(
                account,
                new ContactProtocol.Roster(roster.version(), roster.contacts(), List.copyOf(gone)),
                false,
                tx);
    }

    /// @param pushed it happens now: it is said, too, who sees us from now on and is seen by us
    private Outcome change(
            AccountId account, ContactProtocol.Roster change, boolean pushed, Transaction tx) {
        var events = new ArrayList<Event>();
        for (var contact : change.contacts()) put(tx, contact, pushed, events);
        for (var address : change.removed()) remove(tx, account, address, events);
        change.version().ifPresent(version -> contacts.version(tx, account, version));
        return new Outcome(events, List.of());
    }

    private void put(Transaction tx, Contact contact, boolean pushed, List<Event> events) {
        var held = contacts.contact(tx, contact.account(), contact.address());
        if (held.filter(contact::equals).isPresent()) return;
        contacts.put(tx, contact);
        events.add(new ContactChanged(contact.account(), tx.commit(), contact));
        if (pushed && isMutual(contact) && held.filter(RosterHandler::isMutual).isEmpty()) {
            events.add(new MutuallySubscribed(contact.account(), tx.commit(), contact.address()));
        }
    }

    private static boolean isMutual(Contact contact) {
        return contact.subscription() == Subscription.BOTH;
    }

    private void remove(Transaction tx, AccountId account, BareJid address, List<Event> events) {
        if (contacts.remove(tx, account, address)) {
            events.add(new ContactRemoved(account, tx.commit(), address));
        }
    }
}
