package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.Detail;
import im.hither.domain.Gap;
import im.hither.domain.Position;
import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.Floors;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.BareJid;

/// Whatever mixture of live messages, copies, kept ones, pages of the archive in and out of turn,
/// repetitions, lost connections and entries that the archive shows late a server deals out, in
/// whatever order: in the end the history is the archive's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyOrderTest {
    private static final int MESSAGES = 60;
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid BENVOLIO = Pipeline.address("benvolio@montague.example");
    private static final List<BareJid> OTHERS = List.of(ROMEO, BENVOLIO);
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

        for (var other : OTHERS) {
            var talk = scenario.talk(other);
            assertThat(scenario.shown(other)).isEqualTo(talk.texts());
            assertThat(scenario.shownReactions(other)).isEqualTo(talk.reactions());
            assertThat(scenario.shownMarkers(other)).isEqualTo(talk.markers());
        }
    }

    /// One random life of an account.
    private final class Scenario {
        private final Random random;
        private final BareJid self;
        private final Pipeline pipeline;
        private final FakeArchive archive;
        private final FakeScheduler scheduler = new FakeScheduler();
        private final ArchiveSync sync;
        private final Map<BareJid, Talk> talks = new HashMap<>();
        private final List<String> kept = new ArrayList<>();
        private final Set<String> remarks = new HashSet<>();
        private final Set<String> lateOnes = new HashSet<>();
        private final List<String> delivered = new ArrayList<>();
        private int said;
        private boolean online;

        Scenario(Random random, int seed) {
            this.random = random;
            this.self = Pipeline.address("juliet" + seed + "@capulet.example");
            OTHERS.forEach(other -> talks.put(other, new Talk(random)));
            this.pipeline = new Pipeline(database.database(), self, Clock.systemUTC());
            this.archive = new FakeArchive(pipeline, 1 + random.nextInt(6));
            archive.fields.add("withtext");
            this.sync =
                    new ArchiveSync(
                            database.database(),
                            scheduler,
                            new LedgerRepository(),
                            pipeline.messages,
                            new PlaceRepository(),
                            pipeline.conversations,
                            (_, _) -> OTHERS,
                            Floors.NONE);
        }

        void run() {
            while (said < MESSAGES) {
                step();
                for (var other : OTHERS) missingIsKnown(other);
            }
            archive.settle();
            if (!online) connect();
            sync.stirred(archive);
            scheduler.advance(Duration.ofMinutes(5));
            while (archive.answer()) scheduler.advance(Duration.ofMinutes(5));
        }

        /// Every entry that is not here lies in a gap that the ledger tells of.
        private void missingIsKnown(BareJid other) {
            var held = new HashSet<String>();
            for (var message : pipeline.history(other)) {
                message.stanzaId().ifPresent(id -> held.add(id.value()));
            }
            var confirmed = confirmed(other);
            var gaps = sync.gaps(conversation(other).id());
            var entries =
                    archive.shown().stream()
                            .filter(each -> each.peer(self).equals(other))
                            .filter(each -> !remarks.contains(each.id()))
                            .toList();
            for (int i = 0; i < entries.size(); i++) {
                var id = entries.get(i).id();
                if (held.contains(id) || lateOnes.contains(id)) continue; // who knows of late ones?
                var after =
                        nearest(entries.subList(0, i).reversed(), confirmed).orElse(Position.START);
                var before =
                        nearest(entries.subList(i, entries.size()), confirmed).orElse(Position.END);
                assertThat(gaps)
                        .as("%s between %s and %s", entries.get(i).id(), after, before)
                        .anyMatch(gap -> gap.isBetween(after, before));
            }
        }

        /// The places that pages of the whole archive gave.
        private Map<String, Position> confirmed(BareJid other) {
            var places = new HashMap<String, Position>();
            database.database()
                    .read(snapshot ->
                            snapshot.list(
                                    "SELECT stanza_id, position FROM message WHERE conversation = ? AND provisional = 0",
                                    row ->
                                            places.put(
                                                    row.text("stanza_id"),
                                                    new Position(row.number("position"))),
                                    conversation(other).id().value()));
            return places;
        }

        private static Optional<Position> nearest(
                List<ArchivePage.Result> entries, Map<String, Position> places) {
            return entries.stream()
                    .map(ArchivePage.Result::id)
                    .filter(places::containsKey)
                    .map(places::get)
                    .findFirst();
        }

        private void step() {
            switch (random.nextInt(13)) {
                case 0 -> connect();
                case 1 -> disconnect();
                case 2, 3 -> archive.answer();
                case 4 -> repeat();
                case 5 -> pass(Duration.ofSeconds(random.nextInt(5)));
                case 6 -> {
                    archive.settle();
                    sync.shown(archive, conversation(other()));
                }
                case 7 -> {
                    archive.settle();
                    load(conversation(other()));
                }
                case 8 -> {
                    archive.settle();
                    find(random.nextBoolean() ? Optional.empty() : Optional.of(other()));
                }
                default -> say();
            }
        }

        private BareJid other() {
            return OTHERS.get(random.nextInt(OTHERS.size()));
        }

        private Conversation conversation(BareJid other) {
            var id = pipeline.conversations.of(pipeline.account.id(), other, ConversationKind.CHAT);
            return new Conversation(id, pipeline.account.id(), other, ConversationKind.CHAT);
        }

        /// Somebody asks for what is missing before one of the messages that are here.
        private void load(Conversation conversation) {
            if (!online) return;
            var held = pipeline.history(conversation.address());
            if (held.isEmpty()) return;
            var before = held.get(random.nextInt(held.size())).position();
            sync.load(archive, conversation, new Gap(Position.START, before));
        }

        /// The server finds single messages from anywhere in its archive.
        private void find(Optional<BareJid> with) {
            if (online) sync.find(archive, with, "message " + random.nextInt(7));
        }

        private void connect() {
            if (online) return;
            archive.settle();
            online = true;
            sync.online(archive, true);
            kept.forEach(this::deliver);
            kept.clear();
        }

        private void disconnect() {
            if (!online) return;
            online = false;
            archive.forgetQuestions();
            sync.offline(archive);
        }

        /// Somebody says something; whoever is online gets it in one way or another, or not at all.
        private void say() {
            var number = said++;
            var id = "archive-" + number;
            var own = random.nextBoolean();
            var other = other();
            var sent = talk(other).size();
            var content = talk(other).next(own);
            var from = own ? self + "/phone" : other + "/garden";
            var to = own ? other : self;
            var stanza = message(from, to.toString(), sent, content, id);
            var missed = random.nextInt(10) == 0;
            if (!Talk.isMessage(content)) remarks.add(id);
            if (online && !missed && Talk.isMessage(content) && random.nextInt(5) == 0) {
                lateOnes.add(id);
                archive.addLate(id, START.plusSeconds(number / 7), stanza);
            } else {
                archive.add(id, START.plusSeconds(number / 7), stanza);
            }
            if (missed) return;
            if (!online) {
                if (!own) kept.add(offline(stanza));
                return;
            }
            deliver(own ? carbon(stanza) : stanza);
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

        /// As the server hands out what it kept (XEP-0160).
        private String offline(String stanza) {
            return stanza.replace(
                    "</message>",
                    "<delay xmlns='urn:xmpp:delay' from='capulet.example' stamp='2026-03-01T10:00:00Z'/></message>");
        }

        private String carbon(String stanza) {
            return "<message xmlns='jabber:client' from='%s' to='%s/desk'><sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>%s</forwarded></sent></message>"
                    .formatted(self, self, stanza);
        }

        private String message(String from, String to, int number, String content, String id) {
            return "<message xmlns='jabber:client' type='chat' from='%s' to='%s' id='sent-%d'>%s<stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/></message>"
                    .formatted(from, to, number, content, self, id);
        }

        Talk talk(BareJid other) {
            return Objects.requireNonNull(talks.get(other));
        }

        List<String> shown(BareJid other) {
            return pipeline.history(other).stream().map(AnyOrderTest::body).toList();
        }

        Map<String, List<String>> shownReactions(BareJid other) {
            var all = new TreeMap<String, List<String>>();
            for (var message : pipeline.history(other)) {
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

        Map<Boolean, String> shownMarkers(BareJid other) {
            var conversation = conversation(other).id();
            var history = pipeline.history(other);
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
