package im.hither.feature.message;

import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// What is said about messages, each remark once, in archive order. One whose message is not here
/// waits for it, so any order of arrival gives the same history.
public final class RemarkRepository {
    /// So many of a kind by one author about one message are kept, the newest.
    static final int MOST = 100;

    /// A remark and its row.
    record Kept(long row, Remark remark) {}

    /// Keeps a remark, or learns its place in the archive; false where nothing changed.
    boolean keep(Transaction tx, Remark remark, Optional<MessageId> message) {
        return keep(tx, remark, message, Optional.empty());
    }

    /// @param guess where it stands as long as the archive has not told
    boolean keep(
            Transaction tx, Remark remark, Optional<MessageId> message, Optional<Position> guess) {
        var held =
                tx.one(
                        """
                        SELECT id, position, provisional FROM remark
                        WHERE conversation = ? AND reference = ? AND kind = ? AND author = ? AND sent_id = ?
                        """,
                        row ->
                                new Place(
                                        row.number("id"),
                                        new Position(row.number("position")),
                                        row.flag("provisional")),
                        remark.conversation().value(),
                        remark.about().id(),
                        remark.kind(),
                        remark.author().key().value(),
                        remark.sentId());
        if (held.isEmpty()) return insert(tx, remark, message, guess);
        return remark.archived()
                .filter(held.get()::isMovedBy)
                .map(position -> place(tx, held.get().row(), position, remark))
                .orElse(false);
    }

    private record Place(long row, Position position, boolean provisional) {
        /// Of two entries of the archive for the same remark the earlier one counts.
        boolean isMovedBy(Position archived) {
            return provisional || archived.compareTo(position) < 0;
        }
    }

    private static boolean place(Transaction tx, long row, Position position, Remark remark) {
        tx.execute(
                "UPDATE remark SET position = ?, provisional = 0, at = ? WHERE id = ?",
                position.value(),
                remark.at().toEpochMilli(),
                row);
        return true;
    }

    private boolean insert(
            Transaction tx, Remark remark, Optional<MessageId> message, Optional<Position> guess) {
        tx.execute(
                """
                INSERT INTO remark (conversation, message, author, name, own, kind, id_kind, reference,
                    sent_id, position, provisional, at, content, sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                remark.conversation().value(),
                message.map(MessageId::value).orElse(null),
                remark.author().key().value(),
                remark.author().name(),
                remark.author().own() ? 1 : 0,
                remark.kind(),
                remark.about().kind().name(),
                remark.about().id(),
                remark.sentId(),
                remark.archived().or(() -> guess).orElseGet(() -> next(tx, remark)).value(),
                remark.archived().isPresent() ? 0 : 1,
                remark.at().toEpochMilli(),
                remark.content(),
                remark.sealed() ? 1 : 0);
        return prune(tx, remark);
    }

    /// After everything of its kind about that message, and not before its time.
    private static Position next(Snapshot snapshot, Remark remark) {
        var last =
                snapshot.one(
                        "SELECT max(position) AS last FROM remark WHERE conversation = ? AND reference = ? AND kind = ?",
                        row -> row.optionalNumber("last"),
                        remark.conversation().value(),
                        remark.about().id(),
                        remark.kind());
        var earliest = Position.at(remark.at());
        return last.flatMap(held -> held)
                .map(held -> new Position(Math.max(held + 1, earliest.value())))
                .orElse(earliest);
    }

    private static boolean prune(Transaction tx, Remark remark) {
        tx.execute(
                """
                DELETE FROM remark WHERE id IN (
                    SELECT id FROM remark
                    WHERE conversation = ? AND reference = ? AND kind = ? AND author = ?
                    ORDER BY position DESC, id DESC LIMIT -1 OFFSET ?)
                """,
                remark.conversation().value(),
                remark.about().id(),
                remark.kind(),
                remark.author().key().value(),
                MOST);
        return true;
    }

    /// All remarks of a kind about a message, in their order.
    public List<Remark> about(Snapshot snapshot, MessageId message, String kind) {
        return snapshot
                .list(
                        "SELECT * FROM remark WHERE message = ? AND kind = ? ORDER BY position, id",
                        RemarkRepository::kept,
                        message.value(),
                        kind)
                .stream()
                .map(Kept::remark)
                .toList();
    }

    /// The first remark of a kind about a message.
    public Optional<Remark> first(Snapshot snapshot, MessageId message, String kind) {
        return end(snapshot, message, kind, "position, id");
    }

    /// The last remark of a kind about a message.
    public Optional<Remark> last(Snapshot snapshot, MessageId message, String kind) {
        return end(snapshot, message, kind, "position DESC, id DESC");
    }

    private static Optional<Remark> end(
            Snapshot snapshot, MessageId message, String kind, String order) {
        return snapshot.one(
                        "SELECT * FROM remark WHERE message = ? AND kind = ? ORDER BY "
                                + order
                                + " LIMIT 1",
                        RemarkRepository::kept,
                        message.value(),
                        kind)
                .map(Kept::remark);
    }

    /// How many remarks of a kind there are about a message.
    public int count(Snapshot snapshot, MessageId message, String kind) {
        return snapshot.one(
                        "SELECT count(*) AS times FROM remark WHERE message = ? AND kind = ?",
                        row -> (int) row.number("times"),
                        message.value(),
                        kind)
                .orElse(0);
    }

    /// What waits for this message, by whichever of its ids.
    List<Kept> waiting(Snapshot snapshot, ChatMessage message) {
        return snapshot.list(
                """
                SELECT * FROM remark
                WHERE conversation = ? AND message IS NULL AND reference IN (?, ?, ?) ORDER BY position, id
                """,
                RemarkRepository::kept,
                message.conversation().value(),
                message.sentId().map(SentId::value).orElse(null),
                message.originId().map(id -> id.value()).orElse(null),
                message.stanzaId().map(StanzaId::value).orElse(null));
    }

    /// The message is there now.
    void attach(Transaction tx, Kept remark, MessageId message) {
        tx.execute("UPDATE remark SET message = ? WHERE id = ?", message.value(), remark.row());
    }

    /// Takes back what its author sent with this id and somebody refused; the message it was about.
    Optional<Taken> takeBack(
            Transaction tx, ConversationId conversation, AuthorKey author, SentId id) {
        var found =
                tx.one(
                        "SELECT id, message, kind FROM remark WHERE conversation = ? AND author = ? AND sent_id = ?",
                        row ->
                                new Taken(
                                        row.number("id"),
                                        row.optionalNumber("message").map(MessageId::new),
                                        row.text("kind")),
                        conversation.value(),
                        author.value(),
                        id.value());
        found.ifPresent(taken -> tx.execute("DELETE FROM remark WHERE id = ?", taken.row()));
        return found;
    }

    /// A remark that is no longer there.
    record Taken(long row, Optional<MessageId> message, String kind) {}

    /// What has joined a message of the conversation has done what it can do once.
    public void forgetJoined(Transaction tx, ConversationId conversation, String kind) {
        tx.execute(
                "DELETE FROM remark WHERE conversation = ? AND kind = ? AND message IS NOT NULL",
                conversation.value(),
                kind);
    }

    /// Nothing of this kind is to be kept about a message.
    public void forget(Transaction tx, MessageId message, String kind) {
        tx.execute("DELETE FROM remark WHERE message = ? AND kind = ?", message.value(), kind);
    }

    private static Kept kept(Row row) {
        return new Kept(row.number("id"), remark(row));
    }

    /// The remark of the current row.
    public static Remark remark(Row row) {
        return new Remark(
                new ConversationId(row.number("conversation")),
                author(row),
                row.text("kind"),
                new Reference(IdKind.valueOf(row.text("id_kind")), row.text("reference")),
                row.text("sent_id"),
                row.flag("provisional")
                        ? Optional.empty()
                        : Optional.of(new Position(row.number("position"))),
                row.instant("at"),
                row.text("content"),
                row.flag("sealed"));
    }

    /// Who made the remark of the current row.
    public static Author author(Row row) {
        return new Author(new AuthorKey(row.text("author")), row.text("name"), row.flag("own"));
    }
}
