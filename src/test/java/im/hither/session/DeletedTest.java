package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.HistoryChanged;
import im.hither.domain.Archive;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Event;
import im.hither.domain.HistoryProgress;
import im.hither.domain.Position;
import im.hither.domain.TimelineEvent.HistoryDeleted;
import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.Floors;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.feature.message.ReadRepository;
import im.hither.feature.retention.Deletion;
import im.hither.feature.retention.KeptHistory;
import im.hither.feature.retention.RetentionRepository;
import im.hither.feature.retention.RetentionService;
import im.hither.feature.retention.TombstoneRepository;
import im.hither.session.wire.SmackSetup;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// What is deleted on this computer is gone from it, and no archive brings it back.
class DeletedTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String UNIQUE = "Xerxes-quaffs-zinfandel";

    private final TestDatabase profile = TestDatabase.open();
    private final Pipeline pipeline = new Pipeline(profile.database(), JULIET, CLOCK);
    private final FakeArchive archive = new FakeArchive(pipeline, 10);
    private final List<Event> events = new ArrayList<>();
    private final Events told = new Events();
    private final RetentionRepository ages = new RetentionRepository();
    private final Floors floors = new KeptHistory(ages, CLOCK);
    private final RetentionService retention =
            new RetentionService(
                    profile.database(), told, ages, new TombstoneRepository(ages, CLOCK), CLOCK);
    private final ConversationId romeo =
            pipeline.conversations.of(pipeline.account.id(), ROMEO, ConversationKind.CHAT);

    DeletedTest() {
        told.follow(events::add);
        for (int day = 1; day <= 9; day++) {
            archive.add(
                    "archive-" + day,
                    Instant.parse("2026-03-0%dT12:00:00Z".formatted(day)),
                    message(day, day == 5 ? UNIQUE : "rose " + day));
        }
    }

    @BeforeAll
    static void parse() {
        SmackSetup.apply();
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    @DisplayName("E2 a deleted message is in no byte of the profile and does not come back")
    void deletedMessageIsGoneForGood() throws Exception {
        Files.writeString(profile.folder().resolve("test.db.damaged-20260101T000000"), UNIQUE);
        Files.writeString(profile.folder().resolve("test.db.backup"), UNIQUE);
        fetch();
        index();
        assertThat(filesWith(UNIQUE)).isNotEmpty();
        assertThat(parts()).contains("xer");

        retention.delete(new Deletion.One(romeo, history().get(4).id()));

        assertThat(filesWith(UNIQUE)).isEmpty();
        assertThat(parts()).doesNotContain("xer", "rxe").contains("ros");
        fetchAgain();
        assertThat(texts()).hasSize(8).doesNotContain(UNIQUE);
        assertThat(filesWith(UNIQUE)).isEmpty();
    }

    @Test
    @DisplayName("E2 a deleted conversation is in no byte of the profile and does not come back")
    void deletedConversationIsGoneForGood() throws Exception {
        fetch();
        index();
        profile.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO draft (conversation, text) VALUES (?, ?)",
                                romeo.value(),
                                UNIQUE));

        assertThat(retention.delete(new Deletion.All(romeo))).isEqualTo(9);

        assertThat(filesWith(UNIQUE)).isEmpty();
        assertThat(parts()).isEmpty();
        fetchAgain();
        assertThat(texts()).isEmpty();
        pipeline.receive(message(10, "a new rose"));
        assertThat(texts()).as("what is said from now on stays").containsExactly("a new rose");
    }

    @Test
    void whatIsOlderThanItIsKeptIsDeletedAndNotStoredAgain() {
        fetch();

        assertThat(retention.keep(Optional.empty(), Optional.of(3))).isEqualTo(6);

        assertThat(texts()).containsExactly("rose 7", "rose 8", "rose 9");
        fetchAgain();
        assertThat(texts()).containsExactly("rose 7", "rose 8", "rose 9");
    }

    @Test
    void conversationIsAnExceptionFromTheOthers() {
        retention.keep(Optional.empty(), Optional.of(3));
        retention.keep(Optional.of(romeo), Optional.of(0));

        fetch();

        assertThat(texts()).hasSize(9);
        retention.keep(Optional.of(romeo), Optional.empty());
        assertThat(texts()).hasSize(3);
    }

    @Test
    void whatIsNotKeptIsNotAskedFor() {
        for (int number = 10; number < 56; number++) {
            archive.add("archive-" + number, NOW.minusSeconds(56 - number), message(number, "new"));
        }
        retention.keep(Optional.empty(), Optional.of(3));

        var sync = fetch();

        assertThat(texts()).hasSize(49);
        assertThat(archive.asked())
                .as("pages of ten, of which the last begins with what is too old")
                .isEqualTo(5);
        assertThat(sync.gaps(romeo)).isEmpty();
        assertThat(archive.published)
                .contains(
                        new HistoryChanged(
                                pipeline.account.id(),
                                0,
                                new HistoryProgress(HistoryProgress.Stage.COMPLETE, 50)));
    }

    @Test
    void asLongAsAnybodyIsKeptForEverAllOfItIsAskedFor() {
        var nurse = Pipeline.address("nurse@capulet.example");
        var other = pipeline.conversations.of(pipeline.account.id(), nurse, ConversationKind.CHAT);
        retention.keep(Optional.empty(), Optional.of(3));
        retention.keep(Optional.of(other), Optional.of(0));
        for (int number = 10; number < 60; number++) {
            archive.add("archive-" + number, NOW.minusSeconds(60 - number), message(number, "new"));
        }

        fetch();

        assertThat(archive.asked()).isEqualTo(6);
        assertThat(floor()).isEmpty();
        retention.keep(Optional.of(other), Optional.of(30));
        assertThat(floor()).contains(NOW.minus(Duration.ofDays(30)));
    }

    private Optional<Instant> floor() {
        var own = Archive.of(pipeline.account);
        return profile.database().<Optional<Instant>>read(snapshot -> floors.of(snapshot, own));
    }

    @Test
    @DisplayName("E2 what waits for a message that never came goes with the conversation")
    void whatWaitsIsGoneToo() throws Exception {
        pipeline.receive(correction("sent-never", UNIQUE));
        assertThat(filesWith(UNIQUE)).isNotEmpty();

        retention.delete(new Deletion.All(romeo));

        assertThat(filesWith(UNIQUE)).isEmpty();
    }

    @Test
    @DisplayName("E2 what waits goes when it is too old")
    void whatWaitsTooLongIsGone() throws Exception {
        pipeline.receive(correction("sent-never", UNIQUE));

        retention.delete(new Deletion.OlderThan(romeo, NOW.plusSeconds(1)));

        assertThat(filesWith(UNIQUE)).isEmpty();
    }

    private static String correction(String of, String text) {
        return "<message xmlns='jabber:client' type='chat' from='romeo@montague.example/phone' to='juliet@capulet.example' id='c1'>%s</message>"
                .formatted(RemarksTest.correction(of, text));
    }

    @Test
    void whatWasReadStaysRead() {
        fetch();
        var read = new ReadRepository();
        var last = history().get(5);
        profile.database()
                .write(tx ->
                        tx.execute("UPDATE conversation SET read_message = ?", last.id().value()));

        retention.delete(new Deletion.One(romeo, last.id()));

        assertThat(
                        profile.database()
                                .<Optional<Position>>read(
                                        snapshot -> read.position(snapshot, romeo)))
                .contains(history().get(4).position());
    }

    @Test
    void ownMessageThatNoArchiveKnowsYetDoesNotComeBackFromIt() {
        var sent =
                "<message xmlns='jabber:client' type='chat' from='juliet@capulet.example/desk' to='romeo@montague.example' id='own-1'><body>"
                        + UNIQUE
                        + "</body></message>";
        profile.database()
                .write(tx ->
                        tx.execute(
                                """
                                INSERT INTO message (conversation, position, provisional, outgoing, author, sent_id, at, body,
                                    delivery, delivery_at) VALUES (?, 1, 1, 1, 'juliet@capulet.example', 'own-1', 1, 'x', 1, 1)
                                """,
                                romeo.value()));
        retention.delete(new Deletion.All(romeo));
        archive.add("archive-own", NOW.minus(Duration.ofMinutes(1)), sent);

        fetch();

        assertThat(texts()).hasSize(9).doesNotContain("x");
    }

    @Test
    void windowIsToldWhatIsGone() {
        fetch();
        var all = history().stream().map(message -> message.id()).toList();

        retention.delete(new Deletion.OlderThan(romeo, Instant.parse("2026-03-03T00:00:00Z")));

        assertThat(
                        events.stream()
                                .map(HistoryDeleted.class::cast)
                                .flatMap(event -> event.messages().stream()))
                .containsExactlyElementsOf(all.subList(0, 2));
    }

    private ArchiveSync fetch() {
        var sync =
                new ArchiveSync(
                        profile.database(),
                        new FakeScheduler(),
                        new LedgerRepository(),
                        pipeline.messages,
                        new PlaceRepository(),
                        pipeline.conversations,
                        (_, _) -> List.of(),
                        floors);
        sync.online(archive, true);
        while (archive.answer()) {}
        return sync;
    }

    /// As if nothing of the archive was known any more.
    private void fetchAgain() {
        profile.database().write(tx -> tx.execute("DELETE FROM ledger"));
        fetch();
    }

    private void index() {
        profile.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO message_text (rowid, body, place) SELECT ((position >> 30) - 946684800) << 32 | id, body, char(57344 + conversation, 57344, 57344) FROM message"));
        profile.database().write(tx -> tx.execute("UPDATE search_progress SET up_to = 1000"));
    }

    /// Every part of three characters that the index knows.
    private List<String> parts() {
        return profile.database()
                .write(tx -> {
                    tx.execute(
                            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.part USING fts5vocab (main, message_text, instance)");
                    return tx.list(
                            "SELECT term FROM part WHERE col = 'body'", row -> row.text("term"));
                });
    }

    private List<ChatMessage> history() {
        return pipeline.history(ROMEO);
    }

    private List<String> texts() {
        return history().stream().map(message -> ((Body) message.content()).text()).toList();
    }

    private List<Path> filesWith(String text) throws Exception {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(profile.folder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(text)) found.add(file);
            }
        }
        return found;
    }

    private static String message(int number, String text) {
        return "<message xmlns='jabber:client' type='chat' from='romeo@montague.example/phone' to='juliet@capulet.example' id='sent-%d'><body>%s</body></message>"
                .formatted(number, text);
    }
}
