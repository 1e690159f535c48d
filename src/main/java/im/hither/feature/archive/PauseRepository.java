package im.hither.feature.archive;

import im.hither.domain.AccountId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;

/// For which accounts older history is not fetched for now.
final class PauseRepository {
    boolean paused(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                        "SELECT account FROM ledger_pause WHERE account = ?",
                        row -> row.number("account"),
                        account.value())
                .isPresent();
    }

    void pause(Transaction tx, AccountId account, boolean paused) {
        tx.execute(
                paused
                        ? "INSERT OR IGNORE INTO ledger_pause (account) VALUES (?)"
                        : "DELETE FROM ledger_pause WHERE account = ?",
                account.value());
    }
}
