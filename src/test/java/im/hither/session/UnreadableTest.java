package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;

class UnreadableTest {
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final String INSTEAD =
            "<message xmlns='jabber:client' from='juliet@capulet.example/balcony' %s>"
                    + "<unreadable xmlns='urn:hither:unreadable'/></message>";

    private TestDatabase database;
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        var now = Instant.parse("2026-11-23T12:00:00Z");
        pipeline = new Pipeline(database.database(), ROMEO, Clock.fixed(now, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @DisplayName("G6 what was kept out has one line, however often the server sends it")
    @Test
    void isToldOnce() {
        pipeline.receive(INSTEAD.formatted("id='7' type='chat'"));
        pipeline.receive(INSTEAD.formatted("id='7' type='chat'"));

        assertThat(pipeline.history(JULIET))
                .extracting(ChatMessage::content)
                .containsExactly(new Content.Unreadable());
    }

    @DisplayName("G6 no line for what people do not write")
    @ParameterizedTest
    @ValueSource(strings = {"type='headline'", "type='error'", "type='groupchat'"})
    void isNotTold(String attributes) {
        pipeline.receive(INSTEAD.formatted(attributes));

        assertThat(pipeline.history(JULIET)).isEmpty();
    }

    @DisplayName(
            "G6 a copy or a result of the archive that was kept out is no message to ourselves")
    @Test
    void envelopeOfOurOwnServerIsNoMessage() {
        pipeline.receive(
                INSTEAD.replace("juliet@capulet.example/balcony", ROMEO.toString()).formatted(""));

        assertThat(pipeline.history(ROMEO)).isEmpty();
    }
}
