package im.hither.feature.archive;

import im.hither.concurrent.Scheduler;
import im.hither.domain.AccountId;
import im.hither.feature.message.MessageRepository;
import im.hither.session.AccountLink;
import im.hither.session.SessionListener;
import im.hither.storage.Database;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Brings the history of each account up to date whenever it gets online.
public final class ArchiveSync implements SessionListener {
    private final Database database;
    private final Scheduler scheduler;
    private final LedgerRepository ledger;
    private final ArchiveLedger pages;
    private final Map<AccountId, CatchUp> accounts = new ConcurrentHashMap<>();

    public ArchiveSync(
            Database database,
            Scheduler scheduler,
            LedgerRepository ledger,
            MessageRepository messages) {
        this.database = database;
        this.scheduler = scheduler;
        this.ledger = ledger;
        this.pages = new ArchiveLedger(ledger, messages);
    }

    /// Whether nothing between what is held and the newest message is missing; any thread.
    public boolean synced(AccountId account) {
        var state = accounts.get(account);
        return state != null && state.synced();
    }

    @Override
    public void online(AccountLink link, boolean fresh) {
        of(link).online(fresh);
    }

    @Override
    public void offline(AccountLink link) {
        of(link).offline();
    }

    @Override
    public void stirred(AccountLink link) {
        of(link).stirred();
    }

    private CatchUp of(AccountLink link) {
        return accounts.computeIfAbsent(
                link.account().id(), _ -> new CatchUp(link, database, scheduler, ledger, pages));
    }
}
