package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import im.hither.feature.message.PageRepository;
import im.hither.feature.message.ReadRepository;
import im.hither.feature.message.Sending;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/// What may be believed of what comes from rooms.
class RoomSpoofTest {
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid VERONA = Pipeline.address("verona@rooms.example");
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private TestDatabase database;
    private Pipeline pipeline;
    private FakeRooms.Joined room;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        pipeline = new Pipeline(database.database(), ROMEO, Clock.fixed(NOW, ZoneOffset.UTC));
        pipeline.conversations.of(pipeline.account.id(), VERONA, ConversationKind.ROOM);
        room = pipeline.rooms.join(VERONA, "Romeo", "o-romeo");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsSaidKeepsWhoSaidIt() {
        room.addresses().put("Juliet", Pipeline.address("juliet@capulet.example"));

        pipeline.receive(said("Juliet", "m1", "o-juliet", "hello", byRoom("s1")));

        assertThat(history())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.direction()).isEqualTo(Direction.IN);
                    assertThat((Object) message.author()).hasToString("juliet@capulet.example");
                    assertThat(message.occupant())
                            .contains(
                                    new Occupant(
                                            Optional.of(new OccupantId("o-juliet")),
                                            "Juliet",
                                            Optional.of(message.author())));
                    assertThat(message.stanzaId()).contains(new StanzaId("s1", VERONA));
                });
    }

    @Test
    void whoIsNotShownStaysUnknown() {
        pipeline.receive(said("Juliet", "m1", "o-juliet", "hello", ""));

        assertThat((Object) history().getFirst().author()).isEqualTo(VERONA);
        assertThat(history().getFirst().occupant().flatMap(Occupant::address)).isEmpty();
    }

    @Test
    @DisplayName("B2 a room that was not joined says nothing")
    void roomThatWasNotJoinedIsDropped() {
        pipeline.receive(
                "<message xmlns='jabber:client' type='groupchat' from='other@rooms.example/eve' to='%s'><body>x</body></message>"
                        .formatted(ROMEO));

        assertThat(conversations()).containsExactly(VERONA.toString());
    }

    @Test
    @DisplayName("B2 a private message in a room has its own conversation")
    void privateMessageIsNoChatWithTheRoom() {
        pipeline.receive(privately("Juliet", "psst"));
        pipeline.receive(copy("received", privately("Juliet", "psst again")));

        assertThat(history()).isEmpty();
        assertThat(history(nick("Juliet"), ConversationKind.PRIVATE))
                .extracting(ChatMessage::content)
                .containsExactly(new Content.Body("psst"), new Content.Body("psst again"));
        assertThat(conversations())
                .containsExactlyInAnyOrder(VERONA.toString(), nick("Juliet").toString());
    }

    @Test
    @DisplayName("B2 a copy of what was said in a joined room is dropped too")
    void copyFromTheRoomIsDropped() {
        pipeline.receive(copy("received", said("Eve", "m1", "o-eve", "forged", "")));

        assertThat(history()).isEmpty();
    }

    @Test
    @DisplayName("B5 a room's archive tells what was said in that room alone")
    void archiveOfARoomSpeaksForItself() {
        var elsewhere =
                said("Eve", "m1", "o-eve", "forged", "").replace(VERONA.toString(), "x@y.example");

        assertThat(pipeline.checks.archived(VERONA, result(elsewhere)))
                .isInstanceOf(Checked.Dropped.class);
        assertThat(pipeline.checks.archived(VERONA, result(privately("Eve", "forged"))))
                .isInstanceOf(Checked.Dropped.class);
        assertThat(
                        pipeline.checks.archived(
                                VERONA, result(said("Juliet", "m1", "o-j", "true", ""))))
                .isInstanceOf(Checked.Message.class);
    }

    @Test
    @DisplayName("B9 an id by somebody else is no id of the room")
    void idByAnotherIsNotBelieved() {
        pipeline.receive(
                said(
                        "Eve",
                        "m1",
                        "o-eve",
                        "x",
                        "<stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='s1'/>".formatted(ROMEO)));

        assertThat(history().getFirst().stanzaId()).isEmpty();
    }

    @Test
    @DisplayName("B13 in a room that gives no occupant ids, one that is there was made up")
    void madeUpOccupantIdIsIgnored() {
        pipeline.rooms.joinOld(VERONA, "Romeo");

        pipeline.receive(said("Eve", "m1", "o-juliet", "x", byRoom("s1")));

        assertThat(history().getFirst().occupant())
                .contains(new Occupant(Optional.empty(), "Eve", Optional.empty()));
        assertThat(history().getFirst().stanzaId()).isEmpty();
    }

    @Test
    @DisplayName("B14 another occupant with our nick is not us")
    void ourNickAloneIsNotUs() {
        pipeline.receive(said("Romeo", "m1", "o-eve", "I am Romeo", ""));
        pipeline.receive(said("Montague", "m2", "o-romeo", "from my other device", ""));

        assertThat(history())
                .extracting(ChatMessage::direction)
                .containsExactly(Direction.IN, Direction.OUT);
    }

    @Test
    @DisplayName("B14 what is said under our nick before we came is not by us without proof")
    void ourNickBeforeWeCameIsNotUs() {
        pipeline.rooms.joinOld(VERONA, "Romeo");

        pipeline.receive(
                said(
                        "Romeo",
                        "m1",
                        "",
                        "old",
                        "<delay xmlns='urn:xmpp:delay' from='%s' stamp='2026-04-30T12:00:00Z'/>"
                                .formatted(VERONA)));
        pipeline.receive(said("Romeo", "m2", "", "now", ""));

        assertThat(history())
                .extracting(ChatMessage::direction)
                .containsExactly(Direction.IN, Direction.OUT);
        assertThat(history().getFirst().at()).isEqualTo(NOW.minusSeconds(86_400));
    }

    @Test
    void reflectionDeliversOursAndPutsItWhereTheRoomDid() {
        say("m1", "mine");
        pipeline.receive(said("Juliet", "x", "o-juliet", "was faster", byRoom("s1")));

        pipeline.receive(said("Romeo", "m1", "o-romeo", "mine", byRoom("s2")));

        assertThat(history())
                .extracting(ChatMessage::content)
                .containsExactly(new Content.Body("was faster"), new Content.Body("mine"));
        var mine = history().getLast();
        assertThat(mine.delivery()).isEqualTo(new DeliveryState.Delivered(NOW));
        assertThat(mine.stanzaId()).contains(new StanzaId("s2", VERONA));
        assertThat(mine.occupant().flatMap(Occupant::id)).contains(new OccupantId("o-romeo"));
    }

    @Test
    @DisplayName("B15 a room refuses what we said there, and nobody else can")
    void bounceOfTheRoomCounts() {
        say("m1", "mine");
        say("m2", "mine too");

        pipeline.receive(error(nick("Eve"), "m2"));
        pipeline.receive(error(VERONA, "m1"));

        assertThat(history().getFirst().delivery()).isInstanceOf(DeliveryState.Failed.class);
        assertThat(history().getLast().delivery()).isEqualTo(new DeliveryState.Pending());
    }

    @Test
    void sameIdFromTwoPeopleIsTwoMessages() {
        pipeline.receive(said("Juliet", "1", "o-juliet", "x", ""));
        pipeline.receive(said("Eve", "1", "o-eve", "x", ""));
        pipeline.receive(said("Juliet the second", "1", "o-juliet", "x", ""));

        assertThat(history()).hasSize(2);
    }

    private void say(String id, String text) {
        var sending =
                new Sending(
                        pipeline.messages,
                        new ReadRepository(),
                        (_, _) -> {},
                        pipeline.rooms,
                        Clock.fixed(NOW, ZoneOffset.UTC));
        var account = pipeline.account;
        var conversation =
                new Conversation(
                        pipeline.conversations.of(account.id(), VERONA, ConversationKind.ROOM),
                        account.id(),
                        VERONA,
                        ConversationKind.ROOM);
        pipeline.commits.write(
                tx -> sending.store(tx, account, conversation, new SentId(id), text));
    }

    private List<ChatMessage> history() {
        return history(VERONA, ConversationKind.ROOM);
    }

    private List<ChatMessage> history(Jid peer, ConversationKind kind) {
        var conversation = pipeline.conversations.of(pipeline.account.id(), peer, kind);
        return database.database()
                .read(snapshot -> new PageRepository().newest(snapshot, conversation, 100))
                .items();
    }

    private List<String> conversations() {
        return database.database()
                .read(snapshot ->
                        snapshot.list(
                                "SELECT address FROM conversation", row -> row.text("address")));
    }

    private static Jid nick(String nick) {
        return JidCreate.fromOrThrowUnchecked(VERONA + "/" + nick);
    }

    private static ArchivePage.Result result(String stanza) {
        return new ArchivePage.Result("a1", NOW, (Message) StoredStanza.parse(stanza));
    }

    private static String said(String nick, String id, String occupant, String text, String more) {
        return "<message xmlns='jabber:client' type='groupchat' id='%s' from='%s' to='%s'><body>%s</body>%s%s</message>"
                .formatted(
                        id,
                        nick(nick),
                        ROMEO,
                        text,
                        occupant.isEmpty()
                                ? ""
                                : "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='%s'/>"
                                        .formatted(occupant),
                        more);
    }

    private static String byRoom(String id) {
        return "<stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/>".formatted(VERONA, id);
    }

    private static String privately(String nick, String text) {
        return "<message xmlns='jabber:client' type='chat' from='%s' to='%s'><body>%s</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>"
                .formatted(nick(nick), ROMEO, text);
    }

    private static String error(Jid from, String id) {
        return "<message xmlns='jabber:client' type='error' id='%s' from='%s' to='%s'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>"
                .formatted(id, from, ROMEO);
    }

    private static String copy(String direction, String inner) {
        return "<message xmlns='jabber:client' from='%s' to='%s/home'><%s xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>%s</forwarded></%s></message>"
                .formatted(ROMEO, ROMEO, direction, inner, direction);
    }
}
