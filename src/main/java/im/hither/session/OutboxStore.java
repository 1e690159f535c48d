package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.SentId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where outbox rows are kept.
public interface OutboxStore {
    void add(Transaction tx, Outgoing outgoing, Instant now);

    /// The account's rows after the given one, in the order they were added.
    default List<OutboxRow> after(Snapshot snapshot, AccountId account, long row, int limit) {
        return after(snapshot, account, row, limit, List.of());
    }

    /// The same without those of some conversations.
    ///
    /// @param without rows of these conversations are left out
    List<OutboxRow> after(
            Snapshot snapshot,
            AccountId account,
            long row,
            int limit,
            Collection<ConversationId> without);

    /// Keeps what goes over the wire.
    void seal(Transaction tx, OutboxRow row);

    /// It will not go: the row goes, the message counts as failed.
    Optional<Event> refused(Transaction tx, OutboxRow row, Instant now);

    /// The server took responsibility: the row goes, the message counts as sent.
    Optional<Event> acknowledged(Transaction tx, AccountId account, SentId id, Instant now);
}
