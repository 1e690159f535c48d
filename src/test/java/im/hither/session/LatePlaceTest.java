package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.Floors;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// A server may number a message before its archive shows it, and a page that is read in between
/// passes it by: it still gets its place.
class LatePlaceTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final FakeScheduler scheduler = new FakeScheduler();
    private TestDatabase database;
    private Pipeline pipeline;
    private FakeArchive archive;
    private ArchiveSync sync;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        pipeline = new Pipeline(database.database(), JULIET, Clock.systemUTC());
        archive = new FakeArchive(pipeline, 10);
        sync =
                new ArchiveSync(
                        database.database(),
                        scheduler,
                        new LedgerRepository(),
                        pipeline.messages,
                        new PlaceRepository(),
                        pipeline.conversations,
                        (_, _) -> List.of(),
                        Floors.NONE);
        archive.add("a0", START, stanza(0));
        sync.online(archive, true);
        readAll();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("P2 a message that a page passed by gets its place when it is quiet again")
    void passedByIsFound() {
        archive.addLate("a1", START, stanza(1));
        archive.add("a2", START, stanza(2)); // at the same moment: room has to be made
        archive.add("a3", START, stanza(3));
        receive(2);
        receive(1);
        receive(3);
        readAll();
        assertThat(shown()).containsExactly("0", "2", "3", "1");

        archive.settle();
        receive(3);
        readAll();

        assertThat(shown()).containsExactly("0", "1", "2", "3");
    }

    @Test
    @DisplayName("P2 §2 row 1: a question that was lost with the connection is asked again")
    void lostQuestionIsAskedAgain() {
        archive.add("a1", START.plusSeconds(1), stanza(1));
        archive.add("a2", START.plusSeconds(2), stanza(2));
        receive(2);
        receive(1);
        scheduler.advance(Duration.ofSeconds(3));
        archive.forgetQuestions();
        sync.offline(archive);
        sync.online(archive, false);
        readAll();

        assertThat(shown()).containsExactly("0", "1", "2");
    }

    @Test
    @DisplayName("what the archive does not keep is not looked for for ever")
    void notArchivedIsGivenUp() {
        receive(1);
        readAll();
        for (var i = 2; i < 6; i++) receive(i);
        for (var i = 0; i < 3; i++) {
            receive(1);
            readAll();
        }
        var asked = archive.asked();

        receive(1);
        readAll();

        assertThat(archive.asked()).isEqualTo(asked + 1); // where the end is, and no more
    }

    @Test
    void nothingIsAskedWhileMessagesComeAndGo() {
        archive.add("a1", START.plusSeconds(1), stanza(1));
        var asked = archive.asked();
        for (var i = 0; i < 10; i++) {
            receive(1);
            scheduler.advance(Duration.ofSeconds(1));
        }

        assertThat(archive.asked()).isEqualTo(asked);
        assertThat(scheduler.waiting()).isEqualTo(1);
    }

    private void receive(int number) {
        pipeline.receive(stanza(number));
        sync.stirred(archive);
    }

    private void readAll() {
        scheduler.advance(Duration.ofSeconds(3));
        while (archive.answer()) scheduler.advance(Duration.ofSeconds(3));
    }

    private List<String> shown() {
        return pipeline.history(ROMEO).stream().map(LatePlaceTest::body).toList();
    }

    private static String body(ChatMessage message) {
        return ((Content.Body) message.content()).text();
    }

    private static String stanza(int number) {
        return "<message xmlns='jabber:client' type='chat' from='%s/garden' to='%s' id='sent-%d'><body>%d</body><stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='a%d'/></message>"
                .formatted(ROMEO, JULIET, number, number, JULIET, number);
    }
}
