package im.hither.domain;

import java.util.Optional;

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

    /// More of the older history is here, or what is done about the rest is another thing now.
    record HistoryChanged(AccountId account, long commit, HistoryProgress progress)
            implements AccountEvent {}

    /// What the server's archive keeps; empty where it does not say or did not take it.
    record ArchivePreferencesKnown(
            AccountId account, long commit, Optional<ArchivePreferences> preferences)
            implements AccountEvent {}

    /// The server's archive was searched.
    record ServerSearched(AccountId account, long commit, ServerFinding finding)
            implements AccountEvent {}
}
