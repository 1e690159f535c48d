package im.hither.feature.message;

import im.hither.domain.ConversationId;
import im.hither.domain.Position;
import im.hither.storage.Snapshot;
import java.util.Optional;

/// Where the messages of one conversation stand that its archive knows.
public final class AnchorRepository {
    /// The place of the message with this archive id.
    public Optional<Position> position(
            Snapshot snapshot, ConversationId conversation, String archiveId) {
        return snapshot.one(
                "SELECT position FROM message WHERE conversation = ? AND stanza_id = ?",
                row -> new Position(row.number("position")),
                conversation.value(),
                archiveId);
    }

    /// The same where a page of the whole archive gave the place.
    public Optional<Position> confirmed(
            Snapshot snapshot, ConversationId conversation, String archiveId) {
        return snapshot.one(
                """
                SELECT position FROM message
                WHERE conversation = ? AND stanza_id = ? AND provisional = 0
                """,
                row -> new Position(row.number("position")),
                conversation.value(),
                archiveId);
    }

    /// The highest place below this one where a message stands.
    public Optional<Position> below(
            Snapshot snapshot, ConversationId conversation, Position position) {
        return snapshot.one(
                        "SELECT max(position) AS below FROM message WHERE conversation = ? AND position < ?",
                        row -> row.optionalNumber("below"),
                        conversation.value(),
                        position.value())
                .flatMap(below -> below.map(Position::new));
    }

    /// The archive id of the oldest message that stands there or above and has one.
    public Optional<String> oldestFrom(
            Snapshot snapshot, ConversationId conversation, Position position) {
        return snapshot.one(
                """
                SELECT stanza_id FROM message
                WHERE conversation = ? AND position >= ? AND stanza_id IS NOT NULL
                ORDER BY position LIMIT 1
                """,
                row -> row.text("stanza_id"),
                conversation.value(),
                position.value());
    }

    /// The newest message that stands there or below.
    public Optional<Anchor> newestUpTo(
            Snapshot snapshot, ConversationId conversation, Position position) {
        return snapshot.one(
                """
                SELECT stanza_id, at FROM message WHERE conversation = ? AND position <= ?
                ORDER BY position DESC LIMIT 1
                """,
                row -> new Anchor(row.optionalText("stanza_id"), row.instant("at")),
                conversation.value(),
                position.value());
    }

    /// The oldest message that stands there or above.
    public Optional<Anchor> oldestAt(
            Snapshot snapshot, ConversationId conversation, Position position) {
        return snapshot.one(
                """
                SELECT stanza_id, at FROM message WHERE conversation = ? AND position >= ?
                ORDER BY position LIMIT 1
                """,
                row -> new Anchor(row.optionalText("stanza_id"), row.instant("at")),
                conversation.value(),
                position.value());
    }

    /// How many messages the conversation holds.
    public long count(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                        "SELECT count(*) AS messages FROM message WHERE conversation = ?",
                        row -> row.number("messages"),
                        conversation.value())
                .orElse(0L);
    }

    /// Whether the conversation holds any message.
    public boolean any(Snapshot snapshot, ConversationId conversation) {
        return below(snapshot, conversation, Position.END).isPresent();
    }
}
