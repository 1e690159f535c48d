package im.hither.feature.omemo;

import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.Detail.Notes;
import im.hither.domain.MessageId;
import im.hither.domain.Note;
import im.hither.domain.Position;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.message.DetailSource;
import im.hither.session.Outcome;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What happened to the encryption of conversations. A note stands right after the message that was
/// the newest then, and goes with it.
public final class NoteRepository implements DetailSource {
    Outcome add(Transaction tx, ConversationId conversation, Note note) {
        var newest =
                tx.one(
                        "SELECT id FROM message WHERE conversation = ? ORDER BY position DESC, id DESC LIMIT 1",
                        row -> new MessageId(row.number("id")),
                        conversation.value());
        tx.execute(
                "INSERT INTO omemo_note (conversation, message, kind, subject, at) VALUES (?, ?, ?, ?, ?)",
                conversation.value(),
                newest.map(MessageId::value).orElse(null),
                note.kind().name(),
                note.subject(),
                note.at());
        return newest.map(message ->
                        Outcome.of(
                                new DetailChanged(
                                        conversation,
                                        tx.commit(),
                                        message,
                                        notes(tx, conversation, message))))
                .orElse(Outcome.NONE);
    }

    private Detail notes(Snapshot snapshot, ConversationId conversation, MessageId message) {
        var all = details(snapshot, conversation, Position.START, Position.END);
        return Optional.ofNullable(all.get(message)).orElse(Notes.NONE);
    }

    @Override
    public Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to) {
        var found = new HashMap<MessageId, Notes>();
        snapshot.list(
                """
                SELECT message.id AS message, kind, subject, omemo_note.at AS at, 0 AS first
                FROM omemo_note JOIN message ON message.id = omemo_note.message
                WHERE omemo_note.conversation = ?1 AND position BETWEEN ?2 AND ?3
                UNION ALL
                SELECT message.id, kind, subject, omemo_note.at, 1 FROM omemo_note JOIN message ON message.id =
                    (SELECT id FROM message WHERE conversation = ?1 ORDER BY position, id LIMIT 1)
                WHERE omemo_note.conversation = ?1 AND omemo_note.message IS NULL
                    AND position BETWEEN ?2 AND ?3
                ORDER BY at
                """,
                row ->
                        found.compute(
                                new MessageId(row.number("message")),
                                (_, held) ->
                                        (held == null ? Notes.NONE : held)
                                                .and(note(row), row.flag("first"))),
                conversation.value(),
                from.value(),
                to.value());
        return Map.copyOf(found);
    }

    private static Note note(Row row) {
        return new Note(
                Note.Kind.valueOf(row.text("kind")), row.text("subject"), row.instant("at"));
    }
}
