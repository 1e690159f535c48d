package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.Subscription;
import im.hither.feature.marker.MarkerService;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// Whether a marker leaves when we have read something.
class ReadTellingTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private TestDatabase database;
    private Pipeline juliet;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        juliet = new Pipeline(database.database(), JULIET, Clock.fixed(NOW, ZoneOffset.UTC));
        juliet.contact(ROMEO, Subscription.BOTH);
        juliet.receive(
                "<message xmlns='jabber:client' type='chat' id='m1' from='%s/garden' to='%s'><body>one</body><markable xmlns='urn:xmpp:chat-markers:0'/></message>"
                        .formatted(ROMEO, JULIET));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoAsksIsTold() {
        assertThat(read())
                .singleElement()
                .asString()
                .contains("<displayed xmlns='urn:xmpp:chat-markers:0' id='m1'");
    }

    @Test
    void nobodyIsToldWhereThatIsSwitchedOff() {
        choose(marking -> marking.tell(false));

        assertThat(read()).isEmpty();
    }

    @Test
    void whatIsChosenForAConversationHoldsThere() {
        choose(marking -> marking.tell(conversation().id(), false));
        assertThat(read()).isEmpty();

        choose(marking -> marking.tell(false));
        choose(marking -> marking.tell(conversation().id(), true));
        assertThat(read()).hasSize(1);
    }

    @Test
    void whatIsChosenAsInGeneralFollowsThat() {
        choose(marking -> marking.tell(conversation().id(), false));
        choose(marking -> marking.tell(conversation().id(), true));

        choose(marking -> marking.tell(false));

        assertThat(read()).isEmpty();
    }

    private void choose(Consumer<MarkerService> choice) {
        try (var application = new SerialThread("application")) {
            choice.accept(
                    new MarkerService(database.database(), application, juliet.parts.markers()));
        } // closing waits for what was submitted
    }

    /// What would leave once everything here is read.
    private List<String> read() {
        var conversation = conversation();
        var newest = juliet.history(ROMEO).getLast();
        return database
                .database()
                .write(tx ->
                        juliet.parts.readTelling().read(tx, juliet.account, conversation, newest))
                .outgoing()
                .stream()
                .map(Outgoing::stanza)
                .toList();
    }

    private Conversation conversation() {
        return new Conversation(
                juliet.conversations.of(juliet.account.id(), ROMEO, ConversationKind.CHAT),
                juliet.account.id(),
                ROMEO,
                ConversationKind.CHAT);
    }
}
