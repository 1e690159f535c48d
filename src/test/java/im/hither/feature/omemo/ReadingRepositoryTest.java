package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.Encrypted;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TrustLevel;
import im.hither.domain.UndecryptableCause;
import im.hither.session.Outcome;
import im.hither.testing.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingRepositoryTest {
    private static final ConversationId TALK = new ConversationId(1);
    private static final MessageId MESSAGE = new MessageId(7);
    private static final Encrypted UNREAD =
            new Encrypted(
                    "omemo",
                    4711,
                    TrustLevel.UNDECIDED,
                    Optional.of(UndecryptableCause.NO_SESSION));
    private static final Encrypted READ =
            new Encrypted("omemo2", 4711, TrustLevel.AUTHENTICATED, Optional.empty());

    private final TestDatabase database = TestDatabase.open();
    private final ReadingRepository readings = new ReadingRepository();

    @BeforeEach
    void aMessage() {
        database.database()
                .write(tx -> {
                    tx.execute(
                            "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, 'juliet@capulet.example', 1, 'AUTO', 0)");
                    tx.execute(
                            "INSERT INTO conversation (id, account, address, kind) VALUES (1, 1, 'romeo@montague.example', 'CHAT')");
                    return tx.execute(
                            "INSERT INTO message (id, conversation, position, provisional, outgoing, author, at, cipher, delivery, delivery_at) VALUES (7, 1, 70, 0, 0, 'romeo@montague.example', 0, 'OMEMO', 2, 0)");
                });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void howAMessageCameIsKnownWithItsPageAndToldWhenItChanges() {
        assertThat(put(UNREAD).events())
                .containsExactly(new DetailChanged(TALK, commit(), MESSAGE, UNREAD));
        assertThat(details(Position.START, Position.END)).isEqualTo(Map.of(MESSAGE, UNREAD));

        put(READ);

        assertThat(details(Position.START, Position.END)).isEqualTo(Map.of(MESSAGE, READ));
        assertThat(details(new Position(71), Position.END)).isEmpty();
    }

    private Outcome put(Encrypted how) {
        return database.database().write(tx -> readings.put(tx, TALK, MESSAGE, how));
    }

    private long commit() {
        return database.database().read(snapshot -> snapshot.commit());
    }

    private Map<MessageId, ?> details(Position from, Position to) {
        return database.database().read(snapshot -> readings.details(snapshot, TALK, from, to));
    }
}
