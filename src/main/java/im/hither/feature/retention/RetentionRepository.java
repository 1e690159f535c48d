package im.hither.feature.retention;

import im.hither.domain.AccountId;
import im.hither.domain.Archive;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// For how long messages are kept, and which ones go.
public final class RetentionRepository {
    /// The days that were chosen for a conversation, or for all others; 0 for ever.
    Optional<Integer> days(Snapshot snapshot, Optional<ConversationId> conversation) {
        return snapshot.one(
                "SELECT days FROM keeping WHERE conversation IS ?",
                row -> (int) row.number("days"),
                conversation.map(ConversationId::value).orElse(null));
    }

    /// Chooses them; empty to do with a conversation as with the others, or to keep for ever.
    void keep(Transaction tx, Optional<ConversationId> conversation, Optional<Integer> days) {
        var id = conversation.map(ConversationId::value).orElse(null);
        tx.execute("DELETE FROM keeping WHERE conversation IS ?", id);
        days.ifPresent(number ->
                tx.execute("INSERT INTO keeping (conversation, days) VALUES (?, ?)", id, number));
    }

    /// What was said before this moment is not kept in the conversation; empty where all is.
    Optional<Instant> floor(Snapshot snapshot, ConversationId conversation, Instant now) {
        return days(snapshot, Optional.of(conversation))
                .or(() -> days(snapshot, Optional.empty()))
                .filter(days -> days > 0)
                .map(days -> now.minus(Duration.ofDays(days)));
    }

    /// The same for everything in an archive: a room's own, or what the account's says of anybody.
    Optional<Instant> floor(Snapshot snapshot, Archive archive, Instant now) {
        var room =
                snapshot.one(
                        "SELECT id FROM conversation WHERE account = ? AND address = ? AND kind = 'ROOM'",
                        row -> new ConversationId(row.number("id")),
                        archive.account().value(),
                        archive.address().toString());
        return room.isPresent()
                ? floor(snapshot, room.get(), now)
                : longest(snapshot, archive.account())
                        .map(days -> now.minus(Duration.ofDays(days)));
    }

    /// The days of whoever is kept longest; empty where somebody is for ever.
    private Optional<Integer> longest(Snapshot snapshot, AccountId account) {
        var others = days(snapshot, Optional.empty()).orElse(0);
        var all =
                snapshot.list(
                        """
                        SELECT days FROM keeping JOIN conversation ON conversation.id = keeping.conversation
                        WHERE conversation.account = ? AND conversation.kind <> 'ROOM'
                        """,
                        row -> (int) row.number("days"),
                        account.value());
        return others == 0 || all.contains(0)
                ? Optional.empty()
                : Optional.of(
                        Math.max(others, all.stream().mapToInt(days -> days).max().orElse(0)));
    }

    List<ConversationId> conversations(Snapshot snapshot) {
        return snapshot.list(
                "SELECT id FROM conversation", row -> new ConversationId(row.number("id")));
    }

    /// The oldest messages that are to go, at most `limit`.
    List<MessageId> next(Snapshot snapshot, Deletion deletion, int limit) {
        return switch (deletion) {
            case Deletion.One(var conversation, var message) ->
                    snapshot.list(
                            "SELECT id FROM message WHERE id = ? AND conversation = ?",
                            row -> new MessageId(row.number("id")),
                            message.value(),
                            conversation.value());
            case Deletion.All(var conversation) ->
                    before(snapshot, conversation, Position.END, limit);
            case Deletion.OlderThan(var conversation, var time) ->
                    before(snapshot, conversation, Position.at(time), limit);
        };
    }

    private static List<MessageId> before(
            Snapshot snapshot, ConversationId conversation, Position end, int limit) {
        return snapshot.list(
                """
                SELECT id FROM message WHERE conversation = ? AND position < ?
                ORDER BY position, id LIMIT ?
                """,
                row -> new MessageId(row.number("id")),
                conversation.value(),
                end.value(),
                limit);
    }

    /// Takes a message away, with what others said about it. Where reading stopped at it, reading
    /// stopped at the one before.
    void delete(Transaction tx, MessageId message) {
        var id = message.value();
        tx.execute(
                """
                UPDATE conversation SET read_message =
                    (SELECT earlier.id FROM message AS gone JOIN message AS earlier
                        ON earlier.conversation = gone.conversation AND earlier.position < gone.position
                     WHERE gone.id = ?1 ORDER BY earlier.position DESC LIMIT 1)
                WHERE read_message = ?1
                """,
                id);
        for (var table : List.of("fact", "remark")) {
            tx.execute(
                    """
                    DELETE FROM %s WHERE (conversation, reference) IN
                        (SELECT conversation, stanza_id FROM message WHERE id = ?1
                         UNION ALL SELECT conversation, sent_id FROM message WHERE id = ?1
                         UNION ALL SELECT conversation, origin_id FROM message WHERE id = ?1)
                    """
                            .formatted(table),
                    id);
        }
        tx.execute("DELETE FROM message WHERE id = ?", id);
    }

    /// What waits for messages that are too old to come any more.
    void deleteWaiting(Transaction tx, ConversationId conversation, Instant before) {
        tx.execute(
                "DELETE FROM remark WHERE conversation = ? AND message IS NULL AND at < ?",
                conversation.value(),
                before.toEpochMilli());
    }

    /// What else there is of a conversation: what waits for messages that never came, and a draft.
    void deleteRest(Transaction tx, ConversationId conversation) {
        tx.execute("DELETE FROM fact WHERE conversation = ?", conversation.value());
        tx.execute("DELETE FROM remark WHERE conversation = ?", conversation.value());
        tx.execute("DELETE FROM draft WHERE conversation = ?", conversation.value());
    }

    /// Notes that something deleted may still lie in the log or in a copy.
    void remember(Transaction tx) {
        tx.execute("INSERT OR IGNORE INTO forgetting (one) VALUES (1)");
    }

    boolean isToForget(Snapshot snapshot) {
        return !snapshot.list("SELECT 1 FROM forgetting", _ -> true).isEmpty();
    }

    void forgotten(Transaction tx) {
        tx.execute("DELETE FROM forgetting");
    }
}
