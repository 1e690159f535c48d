package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.domain.Gap;
import im.hither.domain.TimelineEvent.GapsChanged;
import im.hither.session.AccountLink;
import im.hither.session.ArchiveAnswer;
import im.hither.session.ArchiveQuery;
import im.hither.storage.StorageFailure;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jxmpp.jid.BareJid;

/// What is fetched of the own archive before its turn: the newest messages of the conversation one
/// looks at, a gap one wants to see, and on a new device the last lines of everybody. A few
/// questions are open at a time. Account thread.
final class Ahead {
    private static final Logger LOG = Logger.getLogger(Ahead.class.getName());

    /// So many of each are enough to show a last line: some entries are no messages.
    private static final int LAST = 8;

    private static final int PAGE = 50;
    private static final int AT_ONCE = 16;

    private final AccountLink link;
    private final Archive archive;
    private final Holdings holdings;
    private final PeerLedger pages;
    private final Queue<ArchiveQuery> waiting = new ArrayDeque<>();
    private final Set<BareJid> asked = new HashSet<>();
    private final Map<BareJid, Gap> wanted = new LinkedHashMap<>();
    private boolean ready;
    private int open;
    private long session;

    Ahead(AccountLink link, Holdings holdings, PeerLedger pages) {
        this.link = link;
        this.archive = Archive.of(link.account());
        this.holdings = holdings;
        this.pages = pages;
    }

    /// A new session: nothing that was asked is answered any more; what somebody wants to see is
    /// asked anew.
    void begin() {
        session++;
        ready = false;
        open = 0;
        waiting.clear();
        asked.clear();
    }

    /// The newest page of the whole archive is stored: what is still missing can be told.
    void newestIsHeld(Optional<BareJid> shown) {
        if (ready) return;
        ready = true;
        shown.ifPresent(this::shown);
        wanted.forEach((person, gap) -> ask(newestOf(person, gap)));
        for (var person : holdings.withoutMessages(archive)) ask(newest(person, LAST));
    }

    /// The session goes on: what was wanted meanwhile is asked now.
    void resumed() {
        next();
    }

    /// Somebody looks at this conversation.
    void shown(BareJid person) {
        if (!ready || !asked.add(person)) return;
        if (!holdings.newestAreHeld(archive, person, PAGE)) ask(newest(person, PAGE));
    }

    /// Somebody wants to see what is missing there.
    void load(BareJid person, Gap gap) {
        wanted.put(person, gap);
        if (ready) ask(newestOf(person, gap));
    }

    private ArchiveQuery newestOf(BareJid person, Gap gap) {
        return holdings.above(archive, person, gap)
                .map(id -> page(person, new ArchiveQuery.Before(id), PAGE))
                .orElseGet(() -> newest(person, PAGE));
    }

    private ArchiveQuery newest(BareJid person, int limit) {
        return page(person, new ArchiveQuery.Newest(), limit);
    }

    private ArchiveQuery page(BareJid person, ArchiveQuery.Range range, int limit) {
        return new ArchiveQuery(archive, Optional.of(person), range, limit);
    }

    private void ask(ArchiveQuery query) {
        waiting.add(query);
        next();
    }

    private void next() {
        while (open < AT_ONCE && !waiting.isEmpty() && link.online()) {
            var query = waiting.remove();
            var now = session;
            open++;
            link.archive(query, answer -> answered(now, query, answer));
        }
    }

    private void answered(long when, ArchiveQuery query, ArchiveAnswer answer) {
        if (when != session) return;
        open--;
        if (answer instanceof ArchiveAnswer.Page(var page)) {
            query.with().ifPresent(wanted::remove);
            try {
                link.store(page, pages);
            } catch (StorageFailure failure) {
                LOG.log(Level.WARNING, "a page of the archive could not be stored", failure);
            }
        }
        holdings.conversation(archive, query.with().orElseThrow())
                .ifPresent(id -> link.publish(new GapsChanged(id, 0)));
        next();
    }
}
