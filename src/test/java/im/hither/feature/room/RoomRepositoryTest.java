package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.feature.message.ConversationRepository;
import im.hither.testing.TestDatabase;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What is remembered of a room.
class RoomRepositoryTest {
    private static final BareJid VERONA =
            JidCreate.bareFromOrThrowUnchecked("verona@rooms.example");

    private final RoomRepository rooms = new RoomRepository();
    private TestDatabase database;
    private ConversationId room;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        var account =
                database.database()
                        .write(tx ->
                                tx.insert(
                                        "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES ('a@b.example', 1, 'AUTO', 0)"));
        room =
                new ConversationRepository(database.database())
                        .of(new AccountId(account), VERONA, ConversationKind.ROOM);
        write(Optional.of("Verona"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRoomThatIsRenamedIsCalledSo() {
        bookmark("Verona"); // as whoever wrote it found the room

        write(Optional.of("Fair Verona"));

        assertThat(stored().shownName()).isEqualTo("Fair Verona");
        assertThat(stored().bookmarked()).as("our other programs do not know yet").isFalse();
        bookmark("Fair Verona");
        write(Optional.of("Fair Verona"));
        assertThat(stored().bookmarked()).isTrue();
    }

    @Test
    void aNameOfOnesOwnStays() {
        bookmark("Home");

        write(Optional.of("Fair Verona"));

        assertThat(stored().shownName()).isEqualTo("Home");
        assertThat(stored().bookmarked()).isTrue();
    }

    private void bookmark(String name) {
        database.database()
                .write(tx -> {
                    rooms.bookmarked(
                            tx,
                            room,
                            "Romeo",
                            new Bookmark(
                                    VERONA,
                                    Optional.of(name),
                                    true,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()));
                    return tx;
                });
    }

    private void write(Optional<String> name) {
        database.database()
                .write(tx -> {
                    rooms.want(tx, room, "Romeo");
                    rooms.entered(
                            tx,
                            room,
                            "Romeo",
                            new RoomFeatures(name, Optional.empty(), Set.of(), false));
                    return tx;
                });
    }

    private RoomRepository.StoredRoom stored() {
        return database.database().read(snapshot -> rooms.room(snapshot, room)).orElseThrow();
    }
}
