package im.hither.feature.archive;

import im.hither.concurrent.Scheduler;
import im.hither.domain.Archive;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.AccountLink;
import im.hither.session.ArchiveAnswer;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import im.hither.session.Outcome;
import im.hither.storage.Database;
import im.hither.storage.StorageFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The way through one archive: the newest page first, then downwards to what is held, then on to
/// the archive's beginning, or as far as anything is kept. At most one question is open. Account
/// thread.
final class CatchUp {
    private static final Logger LOG = Logger.getLogger(CatchUp.class.getName());

    /// More than most servers give; each cuts to its own limit.
    private static final int PAGE = 250;

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final AccountLink link;
    private final Archive archive;
    private final Progress progress;
    private final Database database;
    private final LedgerRepository ledger;
    private final Holdings holdings;
    private final ArchiveLedger pages;
    private final Reminder retry;
    private final Confirmation confirmation;
    private final SecondLook secondLook;
    private final BackFill backFill;
    private boolean synced;
    private boolean online;
    private boolean supported;
    private boolean asking;
    private boolean stale;
    private boolean readToEnd;
    private boolean wanted;
    private long session;

    CatchUp(
            AccountLink link,
            Archive archive,
            Progress progress,
            Database database,
            Scheduler scheduler,
            LedgerRepository ledger,
            Holdings holdings,
            ArchiveLedger pages,
            PlaceRepository places) {
        this.link = link;
        this.archive = archive;
        this.progress = progress;
        this.database = database;
        this.ledger = ledger;
        this.holdings = holdings;
        this.pages = pages;
        this.retry = new Reminder(link, scheduler);
        this.confirmation = new Confirmation(new Reminder(link, scheduler), this::step);
        this.secondLook = new SecondLook(archive, database, places);
        this.backFill = new BackFill(scheduler, link::submit);
    }

    void online(boolean fresh) {
        online = true;
        if (fresh) {
            session++;
            supported = true;
            asking = false;
            stale = true;
            secondLook.freshSession();
            synced(false);
        } else {
            confirmation.stirred(); // what was on its way at the cut comes again
        }
        step();
    }

    void offline() {
        online = false;
        asking = false;
        session++; // answers to what was asked belong to no one any more
        retry.cancel();
        confirmation.offline();
    }

    /// Messages went to or fro.
    void stirred() {
        backFill.stirred(this::step);
        if (online) confirmation.stirred();
    }

    /// Stops, or goes on, fetching what is older than everything that was missed.
    void pause(boolean now) {
        backFill.pause(now);
        progress.moved();
        step();
    }

    /// Somebody wants to see more: the next page comes now, also while older history is paused.
    void goOn() {
        wanted = true;
        step();
    }

    /// Asks the next question, if any is left.
    private void step() {
        if (!online || !supported || asking) return;
        next().ifPresent(this::ask);
    }

    private Optional<ArchiveQuery> next() {
        if (stale) return Optional.of(query(new ArchiveQuery.Newest()));
        var stretches = database.read(snapshot -> ledger.stretches(snapshot, archive));
        var farEnough = !stretches.isEmpty() && holdings.isFarEnough(archive, stretches.getFirst());
        if (stretches.size() > 1 && !farEnough) return before(stretches.getFirst());
        caughtUp();
        if (confirmation.isDue()) return Optional.of(confirming(stretches));
        if (stretches.isEmpty()) return Optional.empty();
        if (readToEnd) secondLook.begin(stretches.getFirst());
        readToEnd = false;
        var again = secondLook.next(PAGE);
        if (again.isPresent() || farEnough) return again;
        return wanted || backFill.mayGo(this::step)
                ? before(stretches.getFirst())
                : Optional.empty();
    }

    private ArchiveQuery confirming(List<Stretch> stretches) {
        return stretches.isEmpty()
                ? query(new ArchiveQuery.Newest())
                : query(new ArchiveQuery.After(stretches.getFirst().newestId()));
    }

    private Optional<ArchiveQuery> before(Stretch stretch) {
        return Optional.of(query(new ArchiveQuery.Before(stretch.oldestId())));
    }

    private ArchiveQuery query(ArchiveQuery.Range range) {
        return ArchiveQuery.all(archive, range, PAGE);
    }

    private void ask(ArchiveQuery query) {
        asking = true;
        confirmation.asked();
        var asked = session;
        link.archive(query, answer -> answered(asked, query, answer));
    }

    private void answered(long asked, ArchiveQuery query, ArchiveAnswer answer) {
        if (asked != session) return;
        asking = false;
        switch (answer) {
            case ArchiveAnswer.Page(var page) -> store(query, page);
            case ArchiveAnswer.UnknownId() -> expired(query);
            case ArchiveAnswer.Unsupported() -> {
                supported = false;
                caughtUp(); // there is nothing to catch up with
            }
            case ArchiveAnswer.None(var reason) -> {
                LOG.info("no page of the archive for now: " + reason);
                progress.known(); // what is sent twice now is folded by who receives it
                again();
            }
        }
    }

    private void store(ArchiveQuery query, ArchivePage page) {
        try {
            link.store(page, pages);
        } catch (StorageFailure failure) {
            LOG.log(Level.WARNING, "a page of the archive could not be stored", failure);
            again();
            return;
        }
        stored(query.range(), page);
        progress.moved();
        step();
    }

    private void stored(ArchiveQuery.Range range, ArchivePage page) {
        switch (range) {
            case ArchiveQuery.Newest _ -> {
                stale = false;
                readToEnd();
            }
            case ArchiveQuery.After _ -> {
                if (page.complete()) readToEnd();
            }
            case ArchiveQuery.Again _ -> secondLook.stored(page);
            case ArchiveQuery.Before _ -> wanted = false;
        }
    }

    private void readToEnd() {
        readToEnd = true;
        confirmation.answered();
    }

    /// The archive no longer holds what it was asked beside: what came before it is gone too, and
    /// what came after it is found from the newest page.
    private void expired(ArchiveQuery query) {
        switch (query.range()) {
            case ArchiveQuery.Before(var id) ->
                    link.commit(tx -> {
                        ledger.endAt(tx, archive, id);
                        return Outcome.NONE;
                    });
            case ArchiveQuery.After _, ArchiveQuery.Newest _ -> stale = true;
            case ArchiveQuery.Again _ -> secondLook.end();
        }
        step();
    }

    private void again() {
        retry.in(AGAIN, this::step);
    }

    private void caughtUp() {
        if (synced) return;
        synced(true);
        progress.known();
    }

    private void synced(boolean now) {
        synced = now;
        progress.synced(now);
    }

    /// Told on the account's thread how far it came.
    interface Progress {
        /// Whether nothing between what is held and the newest message is missing.
        void synced(boolean now);

        /// What the archive holds of our own messages is known, or cannot be.
        default void known() {}

        /// More is held, or what is done about the rest has changed.
        default void moved() {}
    }
}
