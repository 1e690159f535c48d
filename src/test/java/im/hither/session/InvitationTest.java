package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationKind;
import im.hither.domain.RoomEvent.InvitationsChanged;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// Who asks us into rooms, and whose word that is.
class InvitationTest {
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private TestDatabase database;
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        pipeline = new Pipeline(database.database(), ROMEO, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fromPersonToPerson() {
        pipeline.receive(direct("crone1@shakespeare.lit", "darkcave@macbeth.shakespeare.lit"));

        assertThat(pipeline.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        InvitationsChanged.class,
                        event ->
                                assertThat((Object) event.room())
                                        .hasToString("darkcave@macbeth.shakespeare.lit"));
        assertThat(rows())
                .containsExactly("darkcave@macbeth.shakespeare.lit crone1@shakespeare.lit 0");
    }

    @Test
    @DisplayName("B18 a room's invitation is kept as the room's word, and makes no conversation")
    void throughTheRoom() {
        pipeline.receive(
                """
                <message xmlns='jabber:client' from='coven@chat.shakespeare.lit' to='romeo@montague.example'>
                  <body>crone1@shakespeare.lit invited you</body>
                  <x xmlns='http://jabber.org/protocol/muc#user'>
                    <invite from='crone1@shakespeare.lit/desktop'><reason>Hey Hecate</reason></invite>
                    <password>cauldronburn</password>
                  </x>
                  <x xmlns='jabber:x:conference' jid='coven@chat.shakespeare.lit'/>
                </message>
                """);

        assertThat(rows()).containsExactly("coven@chat.shakespeare.lit crone1@shakespeare.lit 1");
        assertThat(conversations()).isZero();
    }

    @Test
    @DisplayName("B18 what somebody in a room, an error or a copy of ours says is no invitation")
    void whatOnlyLooksLikeOne() {
        pipeline.conversations.of(
                pipeline.account.id(),
                Pipeline.address("verona@rooms.example"),
                ConversationKind.ROOM);
        pipeline.rooms.join(Pipeline.address("verona@rooms.example"), "Romeo", "o-romeo");

        pipeline.receive(direct("verona@rooms.example/Eve", "trap@rooms.example"));
        pipeline.receive(
                direct("eve@evil.example", "trap@rooms.example")
                        .replace("<message ", "<message type='error' "));
        pipeline.receive(direct(ROMEO.toString(), "trap@rooms.example"));
        pipeline.receive(direct("eve@evil.example", ROMEO.toString()));

        assertThat(rows()).isEmpty();
    }

    @Test
    @DisplayName("B18 however many come, few are kept, and a later copy asks no second time")
    void manyAreFew() {
        pipeline.receive(direct("eve@evil.example", "trap0@rooms.example"));
        pipeline.receive(direct("eve@evil.example", "trap0@rooms.example"));
        assertThat(pipeline.events).hasSize(1);

        for (var i = 1; i < 300; i++) {
            pipeline.receive(direct("eve@evil.example", "trap" + i + "@rooms.example"));
        }
        assertThat(rows()).hasSize(200);
        assertThat(conversations()).isZero();
    }

    @Test
    void aRoomThatIsEnteredAlreadyAsksNothing() {
        var room = Pipeline.address("verona@rooms.example");
        var conversation =
                pipeline.conversations.of(pipeline.account.id(), room, ConversationKind.ROOM);
        database.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO room (conversation, nick, autojoin) VALUES (?, 'Romeo', 1)",
                                conversation.value()));

        pipeline.receive(direct("juliet@capulet.example", room.toString()));

        assertThat(rows()).isEmpty();
    }

    private List<String> rows() {
        return database.database()
                .read(snapshot ->
                        snapshot.list(
                                "SELECT room || ' ' || inviter || ' ' || through_room AS line FROM room_invitation",
                                row -> row.text("line")));
    }

    private long conversations() {
        return database.database()
                .<Long>read(snapshot ->
                        snapshot.one(
                                        "SELECT count(*) AS all_of_them FROM conversation",
                                        row -> row.number("all_of_them"))
                                .orElseThrow());
    }

    private static String direct(String from, String room) {
        return "<message xmlns='jabber:client' from='%s' to='%s'><x xmlns='jabber:x:conference' jid='%s' reason='Hey Hecate, this is the place for all good witches!'/></message>"
                .formatted(from, ROMEO, room);
    }
}
