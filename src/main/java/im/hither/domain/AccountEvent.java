package im.hither.domain;

/// What happened to an account or its connection.
public sealed interface AccountEvent extends Event {
    AccountId account();

    record AccountAdded(AccountId account, long commit, Account added) implements AccountEvent {}

    record AccountChanged(AccountId account, long commit, Account changed)
            implements AccountEvent {}

    record AccountRemoved(AccountId account, long commit) implements AccountEvent {}

    record ConnectionChanged(AccountId account, long commit, ConnectionState state)
            implements AccountEvent {}

    /// Something is known now about keys of people this account writes with, or about its own.
    record KeysChanged(AccountId account, long commit) implements AccountEvent {}

    /// The own archive is, or is no longer, caught up.
    record CatchUpChanged(AccountId account, long commit, boolean synced) implements AccountEvent {}
}
