package im.hither.feature.contact;

import im.hither.session.Events;
import im.hither.session.OwnPresence;
import im.hither.session.PresenceHandler;
import im.hither.session.PushHandler;
import im.hither.session.SessionListener;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import java.time.Clock;

/// The feature put together: its handlers share who is there now.
public final class ContactParts {
    private final Database database;
    private final ContactRepository contacts = new ContactRepository();
    private final RequestRepository requests = new RequestRepository();
    private final PresenceBook book = new PresenceBook();
    private final RosterHandler roster = new RosterHandler(contacts);
    private final Clock clock;

    public ContactParts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public ContactRepository repository() {
        return contacts;
    }

    public PresenceHandler presenceHandler() {
        return new ContactPresenceHandler(book, requests, clock);
    }

    public PushHandler rosterHandler() {
        return roster;
    }

    public SessionListener sync(OwnPresence own, Events events) {
        return new RosterSync(database, contacts, roster, book, own, events);
    }

    public ContactService service(SessionManager sessions) {
        return new ContactService(database, sessions, contacts, requests, book);
    }
}
