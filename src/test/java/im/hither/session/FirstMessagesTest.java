package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Subscription;
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

/// The first messages of an account, where they come by the archive alone: history from before our
/// time, or news.
class FirstMessagesTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");

    private final TestDatabase database = TestDatabase.open();
    private final Pipeline pipeline = new Pipeline(database.database(), JULIET, Clock.systemUTC());
    private final FakeArchive archive = new FakeArchive(pipeline, 10);

    @BeforeEach
    void friends() {
        pipeline.contact(ROMEO, Subscription.BOTH);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("§2 row 1: what comes into an archive that was empty is news, and gets a receipt")
    void archiveThatWasEmptyHasNews() {
        signIn();
        said();
        signIn();

        assertThat(pipeline.history(ROMEO)).hasSize(1);
        assertThat(leaving()).singleElement().asString().contains("urn:xmpp:receipts");
    }

    @Test
    void whatIsThereAtTheFirstSignInIsHistory() {
        said();
        signIn();

        assertThat(pipeline.history(ROMEO)).hasSize(1);
        assertThat(leaving()).isEmpty();
    }

    private void said() {
        archive.add(
                "a1",
                Instant.parse("2026-03-01T10:00:00Z"),
                "<message xmlns='jabber:client' type='chat' from='%s/garden' to='%s' id='s1'><body>x</body><request xmlns='urn:xmpp:receipts'/></message>"
                        .formatted(ROMEO, JULIET));
    }

    /// As another run of the program would.
    private void signIn() {
        var scheduler = new FakeScheduler();
        var sync =
                new ArchiveSync(
                        database.database(),
                        scheduler,
                        new LedgerRepository(),
                        pipeline.messages,
                        new PlaceRepository(),
                        pipeline.conversations,
                        (_, _) -> List.of(),
                        Floors.NONE);
        sync.online(archive, true);
        while (archive.answer()) scheduler.advance(Duration.ofSeconds(3));
    }

    private List<String> leaving() {
        return database
                .database()
                .read(snapshot -> pipeline.outbox.after(snapshot, pipeline.account.id(), 0, 10))
                .stream()
                .map(row -> row.outgoing().stanza())
                .toList();
    }
}
