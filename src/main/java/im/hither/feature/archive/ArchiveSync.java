package im.hither.feature.archive;

import im.hither.concurrent.Scheduler;
import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountId;
import im.hither.domain.Archive;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.AccountLink;
import im.hither.session.SessionListener;
import im.hither.storage.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;

/// Brings the history of each account up to date whenever it gets online, and that of a room
/// whenever it is entered.
public final class ArchiveSync implements SessionListener {
    private final Database database;
    private final Scheduler scheduler;
    private final LedgerRepository ledger;
    private final ArchiveLedger pages;
    private final PlaceRepository places;
    private final Map<AccountId, Map<Archive, CatchUp>> accounts = new ConcurrentHashMap<>();

    public ArchiveSync(
            Database database,
            Scheduler scheduler,
            LedgerRepository ledger,
            MessageRepository messages,
            PlaceRepository places) {
        this.database = database;
        this.scheduler = scheduler;
        this.ledger = ledger;
        this.pages = new ArchiveLedger(ledger, messages, places);
        this.places = places;
    }

    @Override
    public void online(AccountLink link, boolean fresh) {
        own(link).online(fresh);
        if (!fresh) rooms(link).forEach(room -> room.online(false));
    }

    @Override
    public void offline(AccountLink link) {
        of(link).values().forEach(CatchUp::offline);
    }

    @Override
    public void stirred(AccountLink link) {
        own(link).stirred();
    }

    /// The room was entered: its archive, read page by page, tells what was missed; `known` runs
    /// once that is here, or cannot be had for now. Account thread.
    public void entered(AccountLink link, BareJid room, Runnable known) {
        left(link, room);
        var archive = new Archive(link.account().id(), room);
        var catchUp = catchUp(link, archive, new OfRoom(known));
        of(link).put(archive, catchUp);
        catchUp.online(true);
    }

    /// Messages were said there; their order is the archive's. Account thread.
    public void stirred(AccountLink link, BareJid room) {
        room(link, room).ifPresent(CatchUp::stirred);
    }

    /// The room was left: nothing more is asked there. Account thread.
    public void left(AccountLink link, BareJid room) {
        room(link, room).ifPresent(CatchUp::offline);
        of(link).remove(new Archive(link.account().id(), room));
    }

    private CatchUp own(AccountLink link) {
        return of(link).computeIfAbsent(
                        Archive.of(link.account()), own -> catchUp(link, own, new OfAccount(link)));
    }

    private Optional<CatchUp> room(AccountLink link, BareJid room) {
        return Optional.ofNullable(of(link).get(new Archive(link.account().id(), room)));
    }

    private List<CatchUp> rooms(AccountLink link) {
        var own = Archive.of(link.account());
        return of(link).entrySet().stream()
                .filter(each -> !each.getKey().equals(own))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<Archive, CatchUp> of(AccountLink link) {
        return accounts.computeIfAbsent(link.account().id(), _ -> new HashMap<>());
    }

    private CatchUp catchUp(AccountLink link, Archive archive, CatchUp.Progress progress) {
        return new CatchUp(link, archive, progress, database, scheduler, ledger, pages, places);
    }

    /// What a room's means to who wants to write there.
    private record OfRoom(Runnable whenKnown) implements CatchUp.Progress {
        @Override
        public void synced(boolean now) {}

        @Override
        public void known() {
            whenKnown.run();
        }
    }

    /// What the own archive's progress means to the account.
    private record OfAccount(AccountLink link) implements CatchUp.Progress {
        @Override
        public void synced(boolean now) {
            link.publish(new CatchUpChanged(link.account().id(), 0, now));
        }

        @Override
        public void known() {
            link.archiveKnown();
        }
    }
}
