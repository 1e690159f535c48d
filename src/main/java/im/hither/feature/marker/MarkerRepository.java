package im.hither.feature.marker;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.feature.message.MarkerSource;
import im.hither.feature.message.MessageColumns;
import im.hither.feature.message.RemarkRepository;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// How far each reader has seen, and which messages ask to be told about.
public final class MarkerRepository implements MarkerSource {
    @Override
    public List<Marker> markers(Snapshot snapshot, ConversationId conversation) {
        return snapshot.list(
                """
                SELECT remark.author, remark.name, remark.own, remark.at, message.id, message.position
                FROM remark JOIN message ON message.id = remark.message
                WHERE remark.conversation = ? AND remark.kind = 'displayed' AND NOT EXISTS (
                    SELECT 1 FROM remark AS further JOIN message AS beyond ON beyond.id = further.message
                    WHERE further.conversation = remark.conversation AND further.kind = remark.kind
                        AND further.author = remark.author AND beyond.position > message.position)
                ORDER BY remark.at
                """,
                MarkerRepository::marker,
                conversation.value());
    }

    private static Marker marker(Row row) {
        return new Marker(
                RemarkRepository.author(row),
                new MessageId(row.number("id")),
                new Position(row.number("position")),
                row.instant("at"));
    }

    /// Forgets what stands behind a marker, as far as the archive has confirmed the order of both.
    void forgetBehind(Transaction tx, ConversationId conversation, Marker marker) {
        tx.execute(
                """
                DELETE FROM remark WHERE conversation = ?1 AND kind = 'displayed' AND author = ?2
                    AND message IN (SELECT id FROM message WHERE conversation = ?1 AND position < ?3
                        AND provisional = 0)
                    AND (SELECT provisional FROM message WHERE id = ?4) = 0
                """,
                conversation.value(),
                marker.reader().key().value(),
                marker.position().value(),
                marker.message().value());
    }

    /// The sender of this message asks.
    void markable(Transaction tx, MessageId message) {
        tx.execute("INSERT OR IGNORE INTO markable (message) VALUES (?)", message.value());
    }

    /// The newest message of somebody else, up to a place, whose sender asks.
    Optional<ChatMessage> newest(Snapshot snapshot, ConversationId conversation, Position upTo) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + """
                         FROM message WHERE conversation = ? AND position <= ? AND outgoing = 0
                            AND id IN (SELECT message FROM markable)
                        ORDER BY position DESC LIMIT 1
                        """,
                MessageColumns::message,
                conversation.value(),
                upTo.value());
    }

    /// What the user chose: for a conversation, else in general; others are told until that is
    /// switched off.
    boolean told(Snapshot snapshot, ConversationId conversation) {
        return chosen(snapshot, conversation).orElseGet(() -> told(snapshot));
    }

    boolean told(Snapshot snapshot) {
        return snapshot.one("SELECT told FROM marker_general", row -> row.flag("told"))
                .orElse(true);
    }

    private static Optional<Boolean> chosen(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                "SELECT told FROM marker_conversation WHERE conversation = ?",
                row -> row.flag("told"),
                conversation.value());
    }

    void tell(Transaction tx, boolean told) {
        tx.execute("INSERT OR REPLACE INTO marker_general (one, told) VALUES (1, ?)", told ? 1 : 0);
    }

    /// Chooses for one conversation; what is the same as in general is no choice of its own.
    void tell(Transaction tx, ConversationId conversation, boolean told) {
        if (told == told(tx)) {
            tx.execute(
                    "DELETE FROM marker_conversation WHERE conversation = ?", conversation.value());
            return;
        }
        tx.execute(
                "INSERT OR REPLACE INTO marker_conversation (conversation, told) VALUES (?, ?)",
                conversation.value(),
                told ? 1 : 0);
    }
}
