package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;

/// How each account encrypts.
final class HabitRepository {
    Habits of(Snapshot snapshot, AccountId account) {
        return snapshot.one(
                        "SELECT encrypts, leaves_out, verified_only FROM omemo_habit WHERE account = ?",
                        HabitRepository::habits,
                        account.value())
                .orElse(Habits.USUAL);
    }

    /// That of the account whose conversation this is.
    Habits of(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                        """
                        SELECT encrypts, leaves_out, verified_only FROM omemo_habit
                        JOIN conversation ON conversation.account = omemo_habit.account
                        WHERE conversation.id = ?
                        """,
                        HabitRepository::habits,
                        conversation.value())
                .orElse(Habits.USUAL);
    }

    void put(Transaction tx, AccountId account, Habits habits) {
        tx.execute(
                "INSERT OR REPLACE INTO omemo_habit (account, encrypts, leaves_out, verified_only) VALUES (?, ?, ?, ?)",
                account.value(),
                habits.encrypts(),
                habits.leavesOut(),
                habits.verifiedOnly());
    }

    private static Habits habits(Row row) {
        return new Habits(row.flag("encrypts"), row.flag("leaves_out"), row.flag("verified_only"));
    }
}
