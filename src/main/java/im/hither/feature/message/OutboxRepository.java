package im.hither.feature.message;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Event;
import im.hither.domain.MessageId;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.session.OutboxRow;
import im.hither.session.OutboxStore;
import im.hither.session.Outgoing;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What still has to leave, in the order in which it was said.
public final class OutboxRepository implements OutboxStore {
    private final MessageRepository messages;

    public OutboxRepository(MessageRepository messages) {
        this.messages = messages;
    }

    @Override
    public void add(Transaction tx, Outgoing outgoing, Instant now) {
        tx.execute(
                """
                INSERT INTO outbox (account, conversation, message, sent_id, stanza, protection, added_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                outgoing.account().value(),
                outgoing.conversation().value(),
                outgoing.message().map(MessageId::value).orElse(null),
                outgoing.id().value(),
                outgoing.stanza(),
                outgoing.protection().name(),
                now.toEpochMilli());
    }

    @Override
    public List<OutboxRow> after(
            Snapshot snapshot,
            AccountId account,
            long row,
            int limit,
            Collection<ConversationId> without) {
        return snapshot.list(
                """
                SELECT id, account, conversation, message, sent_id, stanza, protection, sealed FROM outbox
                WHERE account = ? AND id > ? AND conversation NOT IN (SELECT value FROM json_each(?))
                ORDER BY id LIMIT ?
                """,
                OutboxRepository::row,
                account.value(),
                row,
                without.stream()
                        .map(each -> Long.toString(each.value()))
                        .collect(Collectors.joining(",", "[", "]")),
                limit);
    }

    @Override
    public void seal(Transaction tx, OutboxRow row) {
        tx.execute(
                "UPDATE outbox SET sealed = ? WHERE id = ?", row.sealed().orElseThrow(), row.id());
    }

    @Override
    public Optional<Event> refused(Transaction tx, OutboxRow row, Instant now) {
        tx.execute("DELETE FROM outbox WHERE id = ?", row.id());
        var failed = new DeliveryState.Failed(row.refusal().orElse(""));
        return row.outgoing()
                .message()
                .filter(message -> messages.advance(tx, message, failed, now))
                .map(message ->
                        new DeliveryChanged(
                                row.outgoing().conversation(), tx.commit(), message, failed));
    }

    @Override
    public Optional<Event> acknowledged(Transaction tx, AccountId account, SentId id, Instant now) {
        var row =
                tx.one(
                        """
                        SELECT id, account, conversation, message, sent_id, stanza, protection, sealed FROM outbox
                        WHERE account = ? AND sent_id = ?
                        """,
                        OutboxRepository::row,
                        account.value(),
                        id.value());
        if (row.isEmpty()) return Optional.empty();
        tx.execute("DELETE FROM outbox WHERE id = ?", row.get().id());
        var outgoing = row.get().outgoing();
        return outgoing.message()
                .flatMap(message -> sent(tx, outgoing.conversation(), message, now));
    }

    /// A message of ours came back from the server, so the server has it.
    Optional<DeliveryChanged> confirmed(
            Transaction tx, AccountId account, ChatMessage message, Instant now) {
        if (!(message.delivery() instanceof DeliveryState.Pending)) return Optional.empty();
        remove(tx, message.id());
        return sent(tx, message.conversation(), message.id(), now);
    }

    /// Nothing of this message is to be sent any more.
    void remove(Transaction tx, MessageId message) {
        tx.execute("DELETE FROM outbox WHERE message = ?", message.value());
    }

    private Optional<DeliveryChanged> sent(
            Transaction tx, ConversationId conversation, MessageId message, Instant now) {
        var state = new DeliveryState.Sent(now);
        return messages.advance(tx, message, state, now)
                ? Optional.of(new DeliveryChanged(conversation, tx.commit(), message, state))
                : Optional.empty();
    }

    private static OutboxRow row(Row row) {
        return new OutboxRow(
                row.number("id"),
                new Outgoing(
                        new AccountId(row.number("account")),
                        new ConversationId(row.number("conversation")),
                        row.optionalNumber("message").map(MessageId::new),
                        new SentId(row.text("sent_id")),
                        row.text("stanza"),
                        Protection.valueOf(row.text("protection"))),
                row.optionalText("sealed"));
    }
}
