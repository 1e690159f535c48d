package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Detail;
import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.BareJid;

/// Whatever mixture of live messages, copies, pages of the archive, repetitions, lost connections
/// and entries that the archive shows late a server deals out, in whatever order: in the end the
/// history is the archive's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyOrderTest {
    private static final int MESSAGES = 40;
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private TestDatabase database;

    @BeforeAll
    void openDatabase() {
        database = TestDatabase.open();
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("P2, §2 row 9 and row 10: each message once, in the archive's order")
    void historyIsTheArchives(int seed) {
        var scenario = new Scenario(new Random(seed), seed);

        scenario.run();

        assertThat(scenario.shown()).isEqualTo(scenario.archived());
        assertThat(scenario.shownReactions()).isEqualTo(scenario.talk.reactions());
        assertThat(scenario.shownMarkers()).isEqualTo(scenario.talk.markers());
    }

    /// One random life of an account.
    private final class Scenario {
        private final Random random;
        private final BareJid self;
        private final Pipeline pipeline;
        private final FakeArchive archive;
        private final FakeScheduler scheduler = new FakeScheduler();
        private final ArchiveSync sync;
        private final Talk talk;
        private final List<String> delivered = new ArrayList<>();
        private boolean online;

        Scenario(Random random, int seed) {
            this.random = random;
            this.self = Pipeline.address("juliet" + seed + "@capulet.example");
            this.talk = new Talk(random);
            this.pipeline = new Pipeline(database.database(), self, Clock.systemUTC());
            this.archive = new FakeArchive(pipeline, 1 + random.nextInt(6));
            this.sync =
                    new ArchiveSync(
                            database.database(),
                            scheduler,
                            new LedgerRepository(),
                            pipeline.messages,
                            new PlaceRepository());
        }

        void run() {
            while (talk.size() < MESSAGES) step();
            archive.settle();
            if (!online) connect();
            sync.stirred(archive);
            scheduler.advance(Duration.ofMinutes(5));
            while (archive.answer()) scheduler.advance(Duration.ofMinutes(5));
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0 -> connect();
                case 1 -> disconnect();
                case 2, 3 -> archive.answer();
                case 4 -> repeat();
                case 5 -> pass(Duration.ofSeconds(random.nextInt(5)));
                default -> say();
            }
        }

        private void connect() {
            if (online) return;
            archive.settle();
            online = true;
            sync.online(archive, true);
        }

        private void disconnect() {
            if (!online) return;
            online = false;
            archive.forgetQuestions();
            sync.offline(archive);
        }

        /// Somebody says something; whoever is online gets it in one way or another, or not at all.
        private void say() {
            var number = talk.size();
            var id = "archive-" + number;
            var own = random.nextBoolean();
            var content = talk.next(own);
            var from = own ? self + "/phone" : ROMEO + "/garden";
            var to = own ? ROMEO : self;
            var stanza = message(from, to.toString(), number, content, id);
            var missed = !online || random.nextInt(10) == 0;
            if (!missed && Talk.isMessage(content) && random.nextInt(5) == 0) {
                archive.addLate(id, START.plusSeconds(number / 7), stanza);
            } else {
                archive.add(id, START.plusSeconds(number / 7), stanza);
            }
            if (!missed) deliver(own ? carbon(stanza) : stanza);
        }

        /// What the archive numbered but did not show yet is there after a moment.
        private void pass(Duration time) {
            scheduler.advance(time);
            archive.settle();
        }

        private void repeat() {
            if (online && !delivered.isEmpty()) {
                pipeline.receive(delivered.get(random.nextInt(delivered.size())));
            }
        }

        private void deliver(String stanza) {
            delivered.add(stanza);
            pipeline.receive(stanza);
            sync.stirred(archive);
        }

        private String carbon(String stanza) {
            return "<message xmlns='jabber:client' from='%s' to='%s/desk'><sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>%s</forwarded></sent></message>"
                    .formatted(self, self, stanza);
        }

        private String message(String from, String to, int number, String content, String id) {
            return "<message xmlns='jabber:client' type='chat' from='%s' to='%s' id='sent-%d'>%s<stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/></message>"
                    .formatted(from, to, number, content, self, id);
        }

        List<String> shown() {
            return pipeline.history(ROMEO).stream().map(AnyOrderTest::body).toList();
        }

        List<String> archived() {
            return talk.texts();
        }

        Map<String, List<String>> shownReactions() {
            var all = new TreeMap<String, List<String>>();
            for (var message : pipeline.history(ROMEO)) {
                message.details()
                        .of(Detail.Reactions.class)
                        .ifPresent(reactions ->
                                reactions
                                        .all()
                                        .forEach(each ->
                                                all.computeIfAbsent(
                                                                sentId(message) + each.from().own(),
                                                                _ -> new ArrayList<>())
                                                        .add(each.emoji())));
            }
            return all;
        }

        Map<Boolean, String> shownMarkers() {
            var history = pipeline.history(ROMEO);
            var conversation = history.getFirst().conversation();
            var all = new TreeMap<Boolean, String>();
            var markers =
                    database.database()
                            .read(snapshot ->
                                    pipeline.parts.markers().markers(snapshot, conversation));
            for (var marker : markers) {
                history.stream()
                        .filter(message -> message.id().equals(marker.message()))
                        .forEach(message -> all.put(marker.reader().own(), sentId(message)));
            }
            return all;
        }

        private static String sentId(ChatMessage message) {
            return message.sentId().orElseThrow().value();
        }
    }

    private static String body(ChatMessage message) {
        return switch (message.content()) {
            case Content.Body(var text) -> text;
            case Content.Undecryptable(var cipher) -> cipher;
            case Content.Unreadable() -> "unreadable";
            case Content.Retracted _ -> "retracted";
        };
    }
}
