package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionState;

/// An account and what its connection is doing.
///
/// @param synced caught up with the own archive
public record AccountStatus(Account account, ConnectionState state, boolean synced) {
    public AccountId id() {
        return account.id();
    }

    AccountStatus with(ConnectionState now) {
        return new AccountStatus(account, now, synced);
    }

    AccountStatus with(boolean nowSynced) {
        return new AccountStatus(account, state, nowSynced);
    }
}
