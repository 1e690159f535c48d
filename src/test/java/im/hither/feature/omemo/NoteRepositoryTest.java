package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.Detail.Notes;
import im.hither.domain.MessageId;
import im.hither.domain.Note;
import im.hither.domain.Position;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.session.Outcome;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteRepositoryTest {
    private static final ConversationId TALK = new ConversationId(1);
    private static final Note OFF = note(Note.Kind.ENCRYPTION_OFF, 1);
    private static final Note ON = note(Note.Kind.ENCRYPTION_ON, 2);

    private final TestDatabase database = TestDatabase.open();
    private final NoteRepository notes = new NoteRepository();

    private static Note note(Note.Kind kind, int minute) {
        return new Note(kind, "", Instant.ofEpochSecond(minute * 60L));
    }

    @BeforeEach
    void aConversation() {
        execute(
                "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, 'juliet@capulet.example', 1, 'AUTO', 0)");
        execute(
                "INSERT INTO conversation (id, account, address, kind) VALUES (1, 1, 'romeo@montague.example', 'CHAT')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void execute(String sql) {
        database.database().write(tx -> tx.execute(sql));
    }

    private void message(long id, long position) {
        execute(
                "INSERT INTO message (id, conversation, position, provisional, outgoing, author, at, body, delivery, delivery_at) VALUES (%d, 1, %d, 0, 0, 'romeo@montague.example', 0, 'x', 2, 0)"
                        .formatted(id, position));
    }

    private Outcome add(Note note) {
        return database.database().write(tx -> notes.add(tx, TALK, note));
    }

    private Map<MessageId, Detail> details() {
        return database.database()
                .read(snapshot -> notes.details(snapshot, TALK, Position.START, Position.END));
    }

    @Test
    void aNoteStandsAfterTheNewestMessageAndIsTold() {
        message(7, 20);
        message(8, 10);

        assertThat(add(OFF).events())
                .singleElement()
                .extracting(event -> ((DetailChanged) event).detail())
                .isEqualTo(new Notes(List.of(), List.of(OFF)));
        message(9, 30);
        add(ON);

        assertThat(details())
                .isEqualTo(
                        Map.of(
                                new MessageId(7), new Notes(List.of(), List.of(OFF)),
                                new MessageId(9), new Notes(List.of(), List.of(ON))));
    }

    @Test
    void whatHappenedBeforeAnythingWasSaidStandsBeforeTheFirstMessage() {
        assertThat(add(OFF).events()).isEmpty();
        message(7, 20);
        message(8, 10);

        assertThat(details())
                .isEqualTo(Map.of(new MessageId(8), new Notes(List.of(OFF), List.of())));
    }

    @Test
    void aNoteGoesWithItsMessage() {
        message(7, 20);
        add(OFF);

        execute("DELETE FROM message");

        List<Long> left =
                database.database()
                        .read(snapshot ->
                                snapshot.list(
                                        "SELECT id FROM omemo_note", row -> row.number("id")));
        assertThat(left).isEmpty();
    }
}
