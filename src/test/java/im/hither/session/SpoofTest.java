package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;

/// What others pretend: nothing of it reaches the history.
class SpoofTest {
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid EVE = Pipeline.address("eve@badguy.example");
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

    @ParameterizedTest
    @ValueSource(
            strings = {"eve@badguy.example", "romeo@montague.example/home", "montague.example"})
    @DisplayName("B1 a copy counts from our own bare address alone")
    void foreignCopyIsDropped(String outer) {
        pipeline.receive(copy(outer, "received", said(JULIET, ROMEO, "forged")));

        assertThat(pipeline.history(JULIET)).isEmpty();
    }

    @Test
    @DisplayName("B1 a copy from our own server is shown")
    void ownCopyIsShown() {
        pipeline.receive(copy(ROMEO.toString(), "received", said(JULIET, ROMEO, "true")));

        assertThat(bodies(JULIET)).containsExactly("true");
    }

    @Test
    @DisplayName("B1 no copy inside a copy")
    void copyInsideACopyIsDropped() {
        var inner = copy(ROMEO.toString(), "received", said(JULIET, ROMEO, "forged"));

        pipeline.receive(copy(ROMEO.toString(), "received", inner));

        assertThat(pipeline.history(JULIET)).isEmpty();
    }

    @Test
    @DisplayName("B1 a sent copy must be ours")
    void sentCopyOfSomebodyElseIsDropped() {
        pipeline.receive(copy(ROMEO.toString(), "sent", said(EVE, JULIET, "forged")));

        assertThat(pipeline.history(JULIET)).isEmpty();
    }

    @Test
    @DisplayName("B2 a copy of a room's message is dropped, and so is a private one from a room")
    void copiesFromRoomsAreDropped() {
        var room = Pipeline.address("room@rooms.example");
        pipeline.receive(
                copy(
                        ROMEO.toString(),
                        "received",
                        "<message xmlns='jabber:client' type='groupchat' from='room@rooms.example/eve' to='romeo@montague.example'><body>x</body></message>"));
        pipeline.receive(
                copy(
                        ROMEO.toString(),
                        "received",
                        "<message xmlns='jabber:client' type='chat' from='room@rooms.example/eve' to='romeo@montague.example'><body>x</body><x xmlns='http://jabber.org/protocol/muc#user'/></message>"));

        assertThat(pipeline.history(room)).isEmpty();
    }

    @Test
    @DisplayName("B3 a bare forwarded message is not a message")
    void forwardedIsNotShownAsSaid() {
        pipeline.receive(
                "<message xmlns='jabber:client' from='%s' to='%s'><forwarded xmlns='urn:xmpp:forward:0'>%s</forwarded></message>"
                        .formatted(EVE, ROMEO, said(JULIET, ROMEO, "forged")));

        assertThat(pipeline.history(JULIET)).isEmpty();
        assertThat(pipeline.history(EVE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve@badguy.example", "romeo@montague.example", "montague.example"})
    @DisplayName("B4 archive results that nobody asked for are dropped, whoever sends them")
    void unsolicitedArchiveResultIsDropped(String from) {
        pipeline.receive(
                "<message xmlns='jabber:client' from='%s' to='%s'><result xmlns='urn:xmpp:mam:2' queryid='f27' id='28482'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-03-01T10:00:00Z'/>%s</forwarded></result></message>"
                        .formatted(from, ROMEO, said(JULIET, ROMEO, "forged")));

        assertThat(pipeline.history(JULIET)).isEmpty();
    }

    @Test
    @DisplayName("B5 our archive cannot tell what two others said")
    void archivedBetweenTwoOthersIsDropped() {
        var result =
                new ArchivePage.Result(
                        "a1",
                        NOW,
                        (org.jivesoftware.smack.packet.Message)
                                StoredStanza.parse(said(EVE, JULIET, "forged")));

        assertThat(pipeline.checks.archived(ROMEO, result)).isInstanceOf(Checked.Dropped.class);
    }

    @Test
    @DisplayName("B9 an archive id by somebody else, or two of them, is no archive id")
    void forgedStanzaIdIsNotBelieved() {
        pipeline.receive(said(JULIET, ROMEO, "one", stanzaId(EVE, "s1")));
        pipeline.receive(said(JULIET, ROMEO, "two", stanzaId(ROMEO, "s1") + stanzaId(ROMEO, "s2")));

        assertThat(pipeline.history(JULIET)).hasSize(2).allMatch(m -> m.stanzaId().isEmpty());
    }

    @Test
    @DisplayName("B9 no archive id is believed where the server does not announce them")
    void stanzaIdOfAServerThatDoesNotFilterIsNotBelieved() {
        pipeline.checks.trustStanzaIds(false);

        pipeline.receive(said(JULIET, ROMEO, "one", stanzaId(ROMEO, "s1")));

        assertThat(pipeline.history(JULIET)).hasSize(1).allMatch(m -> m.stanzaId().isEmpty());
    }

    @Test
    @DisplayName("B9 the same id from two senders is two messages")
    void idsOfTwoSendersNeverMeet() {
        pipeline.receive(said(JULIET, ROMEO, "hello"));
        pipeline.receive(said(EVE, ROMEO, "hello"));

        assertThat(bodies(JULIET)).containsExactly("hello");
        assertThat(bodies(EVE)).containsExactly("hello");
    }

    @Test
    @DisplayName("B15 a receipt from a third party delivers nothing, the recipient's does")
    void onlyTheRecipientsReceiptCounts() {
        pipeline.receive(copy(ROMEO.toString(), "sent", said(ROMEO, JULIET, "hello")));

        pipeline.receive(receipt(EVE));

        assertThat(last().delivery()).isInstanceOf(DeliveryState.Sent.class);

        pipeline.receive(receipt(JULIET));

        assertThat(last().delivery()).isInstanceOf(DeliveryState.Delivered.class);
    }

    @Test
    @DisplayName("B15 a bounce after the delivery undoes nothing, a foreign one never does")
    void lateAndForeignBouncesAreIgnored() {
        pipeline.receive(copy(ROMEO.toString(), "sent", said(ROMEO, JULIET, "hello")));
        pipeline.receive(bounce(EVE));

        assertThat(last().delivery()).isInstanceOf(DeliveryState.Sent.class);

        pipeline.receive(receipt(JULIET));
        pipeline.receive(bounce(JULIET));

        assertThat(last().delivery()).isInstanceOf(DeliveryState.Delivered.class);
    }

    @Test
    @DisplayName("B15 the recipient's bounce fails the message with its reason")
    void bounceFailsTheMessage() {
        pipeline.receive(copy(ROMEO.toString(), "sent", said(ROMEO, JULIET, "hello")));

        pipeline.receive(bounce(JULIET));

        assertThat(last().delivery()).isEqualTo(new DeliveryState.Failed("service-unavailable"));
    }

    @Test
    @DisplayName("B16 a stranger's request is answered with nothing")
    void strangerGetsNoReceipt() {
        pipeline.receive(said(JULIET, ROMEO, "hello", "<request xmlns='urn:xmpp:receipts'/>"));

        assertThat(waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2026-06-30T24:00:00Z"})
    @DisplayName("B17 nobody but our own server says when; nobody sorts by it")
    void foreignStampsDecideNothing(String stamp) {
        pipeline.receive(said(JULIET, ROMEO, "first"));
        pipeline.receive(
                "<message xmlns='jabber:client' type='chat' from='%s/x' to='%s' id='late'><body>second</body><delay xmlns='urn:xmpp:delay' from='%s' stamp='%s'/></message>"
                        .formatted(JULIET, ROMEO, JULIET.getDomain(), stamp));

        assertThat(pipeline.history(JULIET)).allMatch(m -> m.at().equals(NOW));
    }

    @Test
    @DisplayName("B17 our own server's stamp counts, but never for the future")
    void futureStampIsNow() {
        pipeline.receive(
                "<message xmlns='jabber:client' type='chat' from='%s/x' to='%s' id='late'><body>x</body><delay xmlns='urn:xmpp:delay' from='montague.example' stamp='2027-01-01T00:00:00Z'/></message>"
                        .formatted(JULIET, ROMEO));
        pipeline.receive(
                "<message xmlns='jabber:client' type='chat' from='%s/x' to='%s' id='kept'><body>y</body><delay xmlns='urn:xmpp:delay' from='montague.example' stamp='2026-04-01T00:00:00Z'/></message>"
                        .formatted(JULIET, ROMEO));

        assertThat(pipeline.history(JULIET))
                .extracting(ChatMessage::at)
                .containsExactly(NOW, Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    @DisplayName("B21 of two bodies every place shows the same one")
    void twoBodiesAreOne() {
        pipeline.receive(
                "<message xmlns='jabber:client' type='chat' from='%s/x' to='%s' id='two'><body>first</body><body>second</body></message>"
                        .formatted(JULIET, ROMEO));

        assertThat(bodies(JULIET)).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<encrypted xmlns='eu.siacs.conversations.axolotl'/>",
                "<encrypted xmlns='urn:xmpp:omemo:2'/>",
                "<openpgp xmlns='urn:xmpp:openpgp:0'>AAAA</openpgp>",
                "<encryption xmlns='urn:xmpp:eme:0' namespace='urn:example:cipher'/>"
            })
    @DisplayName("B22 the text beside something encrypted is never shown")
    void textBesideCiphertextIsNotShown(String encrypted) {
        pipeline.receive(said(JULIET, ROMEO, "PAY", encrypted));

        assertThat(pipeline.history(JULIET))
                .hasSize(1)
                .allMatch(m -> m.content() instanceof Content.Undecryptable);
    }

    @Test
    void aMessageOfOursFromAnotherDeviceIsOurs() {
        pipeline.receive(copy(ROMEO.toString(), "sent", said(ROMEO, JULIET, "hello")));

        assertThat(last().direction()).isEqualTo(Direction.OUT);
    }

    private List<String> waiting() {
        return database
                .database()
                .read(s -> pipeline.outbox.after(s, pipeline.account.id(), 0, 10))
                .stream()
                .map(row -> row.outgoing().stanza())
                .toList();
    }

    private ChatMessage last() {
        return pipeline.history(JULIET).getLast();
    }

    private List<String> bodies(BareJid peer) {
        return pipeline.history(peer).stream()
                .map(m -> m.content() instanceof Content.Body(var text) ? text : "?")
                .toList();
    }

    private static String said(BareJid from, BareJid to, String body, String... more) {
        return "<message xmlns='jabber:client' type='chat' from='%s/x' to='%s' id='m1'><body>%s</body>%s</message>"
                .formatted(from, to, body, String.join("", more));
    }

    private static String stanzaId(BareJid by, String id) {
        return "<stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/>".formatted(by, id);
    }

    private static String copy(String outer, String direction, String inner) {
        return "<message xmlns='jabber:client' from='%s' to='romeo@montague.example/home'><%s xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>%s</forwarded></%s></message>"
                .formatted(outer, direction, inner, direction);
    }

    private static String receipt(BareJid from) {
        return "<message xmlns='jabber:client' from='%s/x' to='romeo@montague.example'><received xmlns='urn:xmpp:receipts' id='m1'/></message>"
                .formatted(from);
    }

    private static String bounce(BareJid from) {
        return "<message xmlns='jabber:client' type='error' from='%s' to='romeo@montague.example' id='m1'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>"
                .formatted(from);
    }
}
