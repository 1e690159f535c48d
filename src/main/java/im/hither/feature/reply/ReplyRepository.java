package im.hither.feature.reply;

import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.Detail.Quoted;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.feature.message.DetailSource;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.MessageColumns;
import im.hither.feature.message.Reference;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which message answers which; the answered one is looked for when it is to be shown.
public final class ReplyRepository implements DetailSource {
    private static final String ANSWERED =
            "SELECT answer.id AS answer, reply.fallback, "
                    + MessageColumns.OF_MESSAGE
                    + """
                    FROM message AS answer JOIN reply ON reply.message = answer.id
                    LEFT JOIN message ON message.id = (
                        SELECT max(other.id) FROM message AS other
                        WHERE other.conversation = answer.conversation AND CASE reply.id_kind
                            WHEN 'STANZA' THEN other.stanza_id = reply.reference
                            ELSE (other.sent_id = reply.reference OR other.origin_id = reply.reference)
                                AND (reply.author IS NULL OR other.author = reply.author) END)
                    """;

    void keep(Transaction tx, MessageId message, Answer answer) {
        tx.execute(
                """
                INSERT OR IGNORE INTO reply (message, id_kind, reference, author, fallback)
                VALUES (?, ?, ?, ?, ?)
                """,
                message.value(),
                answer.about().kind().name(),
                answer.about().id(),
                answer.author().orElse(null),
                answer.fallback());
    }

    /// What a message answers, as its stanza says it.
    Optional<Answer> answer(Snapshot snapshot, MessageId message) {
        return snapshot.one(
                "SELECT id_kind, reference, author, fallback FROM reply WHERE message = ?",
                row ->
                        new Answer(
                                new Reference(
                                        IdKind.valueOf(row.text("id_kind")), row.text("reference")),
                                row.optionalText("author"),
                                row.text("fallback")),
                message.value());
    }

    /// What a message answers, for showing.
    Optional<Detail> detail(Snapshot snapshot, MessageId message) {
        return snapshot.one(
                ANSWERED + "WHERE answer.id = ?", ReplyRepository::detail, message.value());
    }

    @Override
    public Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to) {
        var found = new HashMap<MessageId, Detail>();
        snapshot.list(
                ANSWERED + "WHERE answer.conversation = ? AND answer.position BETWEEN ? AND ?",
                row -> found.put(new MessageId(row.number("answer")), detail(row)),
                conversation.value(),
                from.value(),
                to.value());
        return found;
    }

    private static Detail detail(Row row) {
        var target =
                row.optionalNumber("id")
                        .map(_ -> MessageColumns.message(row))
                        .map(held -> new Quoted(held.id(), held.writer(), held.content()));
        return new Detail.Reply(target, row.text("fallback"));
    }
}
