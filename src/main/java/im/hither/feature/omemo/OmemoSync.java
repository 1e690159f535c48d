package im.hither.feature.omemo;

import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountId;
import im.hither.domain.Event;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.session.AccountLink;
import im.hither.session.Events;
import im.hither.session.NodeNotice;
import im.hither.session.SessionListener;

/// Follows each account online: its keys are looked after, and what came meanwhile is read once the
/// archive is caught up with. Account thread.
final class OmemoSync implements SessionListener {
    private final OmemoAccounts accounts;
    private final OwnKeysUpkeep upkeep;
    private final LateReading reading;

    OmemoSync(OmemoAccounts accounts, OwnKeysUpkeep upkeep, LateReading reading, Events events) {
        this.accounts = accounts;
        this.upkeep = upkeep;
        this.reading = reading;
        events.follow(this::happened);
    }

    @Override
    public void online(AccountLink link, boolean fresh) {
        if (!fresh) return;
        var account = accounts.of(link);
        account.caughtUp(false);
        account.unsupported(false);
        account.keys().clear();
        upkeep.online(account);
    }

    @Override
    public void ended(AccountLink link) {
        accounts.ended(link.account().id());
    }

    private void happened(Event event) {
        if (event instanceof CatchUpChanged(var id, _, var synced) && synced) caughtUp(id);
        if (event instanceof RoomChanged room) {
            accounts.of(room.account())
                    .filter(account -> account.link().online())
                    .ifPresent(this::stored);
        }
    }

    private void caughtUp(AccountId id) {
        accounts.of(id)
                .ifPresent(account ->
                        account.link()
                                .submit(() -> {
                                    account.caughtUp(true);
                                    reading.begin(account);
                                }));
    }

    /// A device list came; what follows from it is done after the transaction.
    void told(NodeNotice notice) {
        accounts.of(notice.account())
                .ifPresent(account -> account.link().submit(() -> upkeep.told(account, notice)));
    }

    /// Something encrypted was stored: what can be read is, and what is due to its sender leaves.
    void stored(OmemoAccount account) {
        account.link().submit(() -> reading.begin(account));
    }
}
