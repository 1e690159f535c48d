package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happened to rooms. A note stands right after the message that was the newest then, and goes
/// with it.
public final class RoomNoteRepository implements DetailSource {
    Outcome add(Transaction tx, ConversationId conversation, Note note) {
        var newest =
                tx.one(
                        "SELECT id FROM message WHERE conversation = ? ORDER BY position DESC, id DESC LIMIT 1",
                        row -> new MessageId(row.number("id")),
                        conversation.value());
        if (newest.isEmpty()) return Outcome.NONE; // nobody has seen it otherwise
        tx.execute(
                "INSERT INTO room_note (conversation, message, kind, subject, at) VALUES (?, ?, ?, ?, ?)",
                conversation.value(),
                newest.get().value(),
                note.kind().name(),
                note.subject(),
                note.at().toEpochMilli());
        var all = details(tx, conversation, Position.START, Position.END);
        return Outcome.of(
                new DetailChanged(
                        conversation,
                        tx.commit(),
                        newest.get(),
                        Optional.ofNullable(all.get(newest.get())).orElseThrow()));
    }

    @Override
    public Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to) {
        var found = new HashMap<MessageId, Detail.RoomNotes>();
        snapshot.list(
                """
                SELECT room_note.message, kind, subject, room_note.at
                FROM room_note JOIN message ON message.id = room_note.message
                WHERE room_note.conversation = ? AND position BETWEEN ? AND ? ORDER BY room_note.id
                """,
                row ->
                        found.merge(
                                new MessageId(row.number("message")),
                                new Detail.RoomNotes(List.of(note(row))),
                                Detail.RoomNotes::and),
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
