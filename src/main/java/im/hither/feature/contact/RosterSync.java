package im.hither.feature.contact;

import im.hither.domain.RosterEvent.PresenceChanged;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.SessionListener;
import im.hither.session.capability.OwnCapabilities;
import im.hither.storage.Database;
import java.util.List;
import org.jxmpp.jid.BareJid;

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
        var account = link.account().id();
        if (fresh) tell(link, book.forget(account));
        tell(link, book.open(account));
        if (!fresh) return;
        var version = database.read(snapshot -> contacts.version(snapshot, account));
        link.request(ContactProtocol.question(version), answer -> keep(link, answer));
        link.send(ContactProtocol.presence(capabilities));
    }

    private void keep(AccountLink link, Answer answer) {
        var account = link.account().id();
        ContactProtocol.roster(account, answer)
                .ifPresent(whole -> link.commit(tx -> roster.whole(account, whole, tx)));
    }

    @Override
    public void offline(AccountLink link) {
        tell(link, book.close(link.account().id()));
    }

    private void tell(AccountLink link, List<BareJid> changed) {
        var account = link.account().id();
        for (var address : changed) {
            link.publish(new PresenceChanged(account, 0, address, book.presence(account, address)));
        }
    }
}
