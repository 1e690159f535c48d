package im.hither.feature.contact;

import im.hither.domain.Event;
import im.hither.domain.Presence;
import im.hither.domain.RosterEvent.MutuallySubscribed;
import im.hither.domain.RosterEvent.PresenceChanged;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.Events;
import im.hither.session.OwnPresence;
import im.hither.session.SessionListener;
import im.hither.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;

/// Brings the roster up to date when an account gets online, then shows our presence: in this order
/// the presence of contacts finds their names (RFC 6121 §2.2). After a resume the same people are
/// still there; only a new session starts from nothing.
public final class RosterSync implements SessionListener {
    private final Database database;
    private final ContactRepository contacts;
    private final RosterHandler roster;
    private final PresenceBook book;
    private final OwnPresence own;
    private final Map<AccountLink, Presence> told = new ConcurrentHashMap<>();

    RosterSync(
            Database database,
            ContactRepository contacts,
            RosterHandler roster,
            PresenceBook book,
            OwnPresence own,
            Events events) {
        this.database = database;
        this.contacts = contacts;
        this.roster = roster;
        this.book = book;
        this.own = own;
        own.follow(this::shown);
        events.follow(this::happened);
    }

    private void happened(Event event) {
        if (!(event instanceof MutuallySubscribed(var account, _, var address))) return;
        for (var link : told.keySet()) {
            if (link.account().id().equals(account)) link.submit(() -> meet(link, address));
        }
    }

    /// Somebody's server passes on what they publish to those alone whose presence it has seen
    /// while they were subscribed (XEP-0163 §4.3), and so far ours came before that.
    private void meet(AccountLink link, BareJid address) {
        if (link.online()) link.send(ContactProtocol.presence(own, address));
    }

    private void shown() {
        for (var link : told.keySet()) link.submit(() -> show(link));
    }

    /// Tells others how we show up, unless they know. Account thread.
    private void show(AccountLink link) {
        var now = own.shown();
        if (!link.online() || now.equals(told.get(link))) return;
        told.put(link, now);
        link.send(ContactProtocol.presence(own));
    }

    @Override
    public void ended(AccountLink link) {
        told.remove(link);
    }

    @Override
    public void online(AccountLink link, boolean fresh) {
        var account = link.account().id();
        if (fresh) tell(link, book.forget(account));
        tell(link, book.open(account));
        if (!fresh) {
            show(link);
            return;
        }
        var version = database.read(snapshot -> contacts.version(snapshot, account));
        link.request(ContactProtocol.question(version), answer -> keep(link, answer));
        told.remove(link);
        show(link);
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
