package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.HistoryChanged;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.Gap;
import im.hither.domain.HistoryProgress;
import im.hither.domain.Position;
import im.hither.domain.Proof;
import im.hither.domain.TimelineEvent.HistoryProved;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;

/// The history of an account against its archive: what is fetched when, and whether all of it is
/// here.
class AuditTest {
    private static final BareJid SELF = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid NURSE = Pipeline.address("nurse@capulet.example");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final int PAGE = 10;

    private final FakeScheduler scheduler = new FakeScheduler();
    private TestDatabase database;
    private Pipeline pipeline;
    private FakeArchive archive;
    private ArchiveSync sync;
    private int entries;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        pipeline = new Pipeline(database.database(), SELF, Clock.systemUTC());
        archive = new FakeArchive(pipeline, PAGE);
        sync =
                new ArchiveSync(
                        database.database(),
                        scheduler,
                        new LedgerRepository(),
                        pipeline.messages,
                        new PlaceRepository(),
                        pipeline.conversations,
                        (_, _) -> List.of(NURSE, ROMEO),
                        Floors.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everybodyHasALastLineBeforeTheRestIsFetched() {
        said(NURSE, 1);
        said(ROMEO, 40);
        sync.online(archive, true);

        answer(4); // the newest page, then one of each person's and the second of all

        assertThat(pipeline.history(NURSE)).hasSize(1);
        assertThat(pipeline.history(ROMEO)).hasSizeLessThan(40);
    }

    @Test
    void whatOneLooksAtComesBeforeOthers() {
        said(NURSE, 30);
        said(ROMEO, 30);
        sync.online(archive, true);
        answer(1);

        sync.shown(archive, conversation(NURSE));
        answer(4);

        assertThat(pipeline.history(NURSE)).hasSize(PAGE);
        assertThat(sync.gaps(conversation(NURSE).id())).isNotEmpty();
    }

    @Test
    void aGapIsFilledFromItsNewEndWhenAskedFor() {
        said(NURSE, 30);
        said(ROMEO, 30);
        sync.online(archive, true);
        answer(1);
        sync.pause(archive, true);
        sync.shown(archive, conversation(NURSE));
        answerAll();
        var gap = sync.gaps(conversation(NURSE).id()).getLast();

        sync.load(archive, conversation(NURSE), gap);
        answerAll();

        assertThat(pipeline.history(NURSE)).hasSize(2 * PAGE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasAskedForOfflineComesOnceOnline(boolean fresh) {
        said(NURSE, 30);
        said(ROMEO, 30);
        sync.online(archive, true);
        answer(1);
        sync.pause(archive, true);
        sync.shown(archive, conversation(NURSE));
        answerAll();
        var gap = sync.gaps(conversation(NURSE).id()).getLast();
        sync.offline(archive);
        archive.online = false;

        sync.load(archive, conversation(NURSE), gap);
        answerAll();
        assertThat(pipeline.history(NURSE)).hasSize(PAGE);

        archive.online = true;
        sync.online(archive, fresh);
        answerAll();
        assertThat(pipeline.history(NURSE)).hasSize(2 * PAGE);
    }

    @Test
    void whoWantsToSeeMoreOfAnArchiveGetsAPageAlsoWhileItIsPaused() {
        said(ROMEO, 40);
        sync.pause(archive, true);
        sync.online(archive, true);
        answerAll();
        var held = pipeline.history(ROMEO).size();
        var room =
                new Conversation(
                        conversation(ROMEO).id(),
                        pipeline.account.id(),
                        ROMEO,
                        ConversationKind.PRIVATE);

        sync.load(archive, room, new Gap(Position.START, Position.END));
        answerAll();

        assertThat(pipeline.history(ROMEO)).hasSize(held + PAGE);
    }

    @Test
    void pausedHistoryStandsStillUntilItGoesOn() {
        said(ROMEO, 40);
        sync.pause(archive, true);
        sync.online(archive, true);
        answerAll();
        var paused = pipeline.history(ROMEO).size();

        assertThat(paused).isLessThan(40);
        assertThat(progress().stage()).isEqualTo(HistoryProgress.Stage.PAUSED);

        sync.pause(archive, false);
        answerAll();

        assertThat(pipeline.history(ROMEO)).hasSize(40);
        assertThat(progress()).isEqualTo(new HistoryProgress(HistoryProgress.Stage.COMPLETE, 40));
    }

    @Test
    void olderHistoryWaitsWhileMessagesComeAndGoButNotForEver() {
        said(ROMEO, 60);
        sync.online(archive, true);
        sync.stirred(archive);
        answerAll();
        var early = pipeline.history(ROMEO).size();

        for (int i = 0; i < 15; i++) {
            sync.stirred(archive);
            scheduler.advance(Duration.ofMillis(700));
            answerAll();
        }

        assertThat(early).isLessThan(60);
        assertThat(pipeline.history(ROMEO).size()).isGreaterThan(early);

        scheduler.advance(Duration.ofMinutes(1));
        answerAll();

        assertThat(pipeline.history(ROMEO)).hasSize(60);
    }

    @Test
    void anExactCountProvesWithoutReadingAgain() {
        archive.count();
        said(ROMEO, 25);
        said(NURSE, 5);
        sync.online(archive, true);
        answerAll();

        assertThat(proof(ROMEO)).isEqualTo(new Proof.Complete(25, 0, Proof.Way.COUNTED));
    }

    @Test
    void withoutACountAllOfItIsReadAgain() {
        said(ROMEO, 25);
        sync.online(archive, true);
        answerAll();

        assertThat(proof(ROMEO)).isEqualTo(new Proof.Complete(25, 0, Proof.Way.READ));
    }

    @Test
    void whatIsMissingIsFetchedByTheProof() {
        archive.count();
        said(ROMEO, 25);
        sync.pause(archive, true);
        sync.online(archive, true);
        answerAll();
        var held = pipeline.history(ROMEO).size();

        var proof = proof(ROMEO);

        assertThat(proof).isEqualTo(new Proof.Complete(25, 25 - held, Proof.Way.READ));
        assertThat(pipeline.history(ROMEO)).hasSize(25);
        assertThat(sync.gaps(conversation(ROMEO).id())).isEmpty();
    }

    private Proof proof(BareJid other) {
        sync.prove(archive, conversation(other));
        answerAll();
        return archive.published.stream()
                .filter(HistoryProved.class::isInstance)
                .map(event -> ((HistoryProved) event).proof())
                .toList()
                .getLast();
    }

    private HistoryProgress progress() {
        return archive.published.stream()
                .filter(HistoryChanged.class::isInstance)
                .map(event -> ((HistoryChanged) event).progress())
                .toList()
                .getLast();
    }

    private Conversation conversation(BareJid other) {
        var id = pipeline.conversations.of(pipeline.account.id(), other, ConversationKind.CHAT);
        return new Conversation(id, pipeline.account.id(), other, ConversationKind.CHAT);
    }

    private void said(BareJid from, int messages) {
        for (int i = 0; i < messages; i++) {
            int number = entries++;
            archive.add(
                    "entry-" + number,
                    START.plusSeconds(number),
                    "<message xmlns='jabber:client' type='chat' from='%s/x' to='%s' id='m%d'><body>message %d</body></message>"
                            .formatted(from, SELF, number, number));
        }
    }

    private void answer(int questions) {
        for (int i = 0; i < questions; i++) archive.answer();
    }

    private void answerAll() {
        while (archive.answer()) {}
    }
}
