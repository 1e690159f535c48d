package im.hither.feature.omemo;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountId;
import im.hither.session.AccountLink;
import im.hither.session.Rooms;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The accounts that were online in this run. Any thread; what it gives belongs to the account's.
final class OmemoAccounts {
    private final Map<AccountId, OmemoAccount> all = new ConcurrentHashMap<>();
    private final Tables tables;
    private final Ciphers ciphers;
    private final Clock clock;
    private volatile Rooms rooms = Rooms.NONE;

    OmemoAccounts(Tables tables, Ciphers ciphers, Clock clock) {
        this.tables = tables;
        this.ciphers = ciphers;
        this.clock = clock;
    }

    /// From now on this tells which rooms are caught up with.
    void rooms(Rooms book) {
        rooms = book;
    }

    Rooms rooms() {
        return rooms;
    }

    OmemoAccount of(AccountLink link) {
        return all.computeIfAbsent(link.account().id(), id -> made(id, link));
    }

    /// What is made for it next belongs to another link.
    void ended(AccountId account) {
        all.remove(account);
    }

    Optional<OmemoAccount> of(AccountId account) {
        return Optional.ofNullable(all.get(account));
    }

    /// Whether others could write to us encrypted: so far as is known.
    boolean canReceive(AccountId account) {
        return of(account).map(each -> !each.unsupported()).orElse(true);
    }

    private OmemoAccount made(AccountId id, AccountLink link) {
        var ratchets =
                new Ratchets(
                        id,
                        tables.database(),
                        tables.owns(),
                        tables.sessions(),
                        ciphers.random(),
                        clock);
        return new OmemoAccount(
                link, ratchets, new KeyFetcher(link, tables, clock, () -> changed(link)));
    }

    private static void changed(AccountLink link) {
        link.publish(new KeysChanged(link.account().id(), 0));
        link.keysChanged();
    }
}
