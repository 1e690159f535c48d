package im.hither.feature.contact;

import im.hither.domain.Presence;
import im.hither.domain.RosterEvent.PresenceChanged;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.SessionListener;
import im.hither.session.capability.OwnCapabilities;
import im.hither.storage.Database;

/// Brings the roster up to date when an account gets online, then shows our presence: in this order
/// the presence of contacts finds their names (RFC 6121 §2.2). After a resume the same people are
/// still there; only a new session starts from nothing.
public final class RosterSync implements SessionListener {
    private final Database database;
    private final ContactRepository contacts;
    private final RosterHandler roster;
    private final PresenceBook book;
    private final OwnCapabilities capabilities;

    RosterSync(
            Database database,
            ContactRepository contacts,
            RosterHandler roster,
            PresenceBook book,
            OwnCapabilities capabilities) {
        this.database = database;
        this.contacts = contacts;
        this.roster = roster;
        this.book = book;
        this.capabilities = capabilities;
    }

    @Override
    public void online(AccountLink link, boolean fresh) {
        if (!fresh) return;
        forget(link);
        var account = link.account().id();
        var version = database.read(snapshot -> contacts.version(snapshot, account));
        link.request(ContactProtocol.question(version), answer -> keep(link, answer));
        link.send(ContactProtocol.presence(capabilities));
    }

    private void keep(AccountLink link, Answer answer) {
        var account = link.account().id();
        ContactProtocol.roster(account, answer)
                .ifPresent(whole -> link.commit(tx -> roster.whole(account, whole, tx)));
    }

    private void forget(AccountLink link) {
        var account = link.account().id();
        for (var address : book.forget(account)) {
            link.publish(new PresenceChanged(account, 0, address, Presence.OFFLINE));
        }
    }
}
