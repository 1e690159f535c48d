package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.ServerFinding;
import im.hither.domain.StanzaId;
import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.Floors;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;

/// What the server finds in its archive is here from then on, with what is missing around it.
class FoundTest {
    private static final BareJid SELF = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private TestDatabase database;
    private Pipeline pipeline;
    private FakeArchive archive;
    private ArchiveSync sync;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        pipeline = new Pipeline(database.database(), SELF, Clock.systemUTC());
        archive = new FakeArchive(pipeline, 10);
        sync =
                new ArchiveSync(
                        database.database(),
                        new FakeScheduler(),
                        new LedgerRepository(),
                        pipeline.messages,
                        new PlaceRepository(),
                        pipeline.conversations,
                        (_, _) -> List.of(),
                        Floors.NONE);
        for (int number = 0; number < 60; number++) {
            archive.add(
                    "entry-" + number,
                    START.plusSeconds(number),
                    "<message xmlns='jabber:client' type='chat' from='%s/x' to='%s' id='m%d'><body>%s %d</body></message>"
                            .formatted(
                                    ROMEO, SELF, number, number == 20 ? "rose" : "word", number));
        }
        sync.pause(archive, true);
        sync.online(archive, true);
        answerAll();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{urn:xmpp:fulltext:0}fulltext", "withtext"})
    @DisplayName("XEP-0431: what the server finds is stored, in its place")
    void whatIsFoundIsHere(String field) {
        archive.fields.add(field);

        find(Optional.of(ROMEO), "rose");

        assertThat(finding())
                .isEqualTo(new ServerFinding.Found(Set.of(new StanzaId("entry-20", SELF))));
        assertThat(texts()).hasSize(11).startsWith("rose 20", "word 50");
    }

    @Test
    void whatIsMissingAroundItIsKnownAndFetchedFromThere() {
        archive.fields.add("withtext");
        find(Optional.empty(), "rose");
        var gaps = sync.gaps(conversation().id());
        assertThat(gaps).as("before it and behind it").hasSize(2);

        sync.load(archive, conversation(), gaps.getFirst());
        answerAll();

        assertThat(texts()).hasSize(21).startsWith("word 10", "word 11").contains("rose 20");

        sync.pause(archive, false);
        answerAll();

        assertThat(texts()).hasSize(60);
        assertThat(texts().indexOf("rose 20")).isEqualTo(20);
        assertThat(sync.gaps(conversation().id())).isEmpty();
    }

    @Test
    void whatIsHereAlreadyIsNotNew() {
        archive.fields.add("withtext");

        find(Optional.of(ROMEO), "word 59");
        find(Optional.of(ROMEO), "rose");
        find(Optional.of(ROMEO), "rose");

        assertThat(finding()).isEqualTo(new ServerFinding.Found(Set.of()));
        assertThat(texts()).hasSize(11);
    }

    @Test
    void whatARoomFindsIsHereToo() {
        archive.fields.add("withtext");
        var garden = Pipeline.address("garden@rooms.example");
        pipeline.rooms.join(garden, "juliet", "own");
        archive.add(
                "said-1",
                START,
                "<message xmlns='jabber:client' type='groupchat' from='%s/romeo' id='r1'><body>rose of the garden</body></message>"
                        .formatted(garden));

        sync.findInRoom(archive, garden, "rose of");
        answerAll();

        assertThat(finding())
                .isEqualTo(new ServerFinding.Found(Set.of(new StanzaId("said-1", garden))));
        assertThat(pipeline.history(garden))
                .extracting(ChatMessage::content)
                .containsExactly(new Content.Body("rose of the garden"));
    }

    @Test
    void aServerThatCannotSearchIsNotAsked() {
        var asked = archive.asked();

        find(Optional.of(ROMEO), "rose");

        assertThat(finding()).isEqualTo(new ServerFinding.NotOffered());
        assertThat(archive.asked()).isEqualTo(asked);
    }

    private void find(Optional<BareJid> with, String words) {
        sync.find(archive, with, words);
        answerAll();
    }

    private ServerFinding finding() {
        return archive.published.stream()
                .filter(ServerSearched.class::isInstance)
                .map(event -> ((ServerSearched) event).finding())
                .toList()
                .getLast();
    }

    private List<String> texts() {
        return pipeline.history(ROMEO).stream()
                .map(ChatMessage::content)
                .map(content -> ((Content.Body) content).text())
                .toList();
    }

    private Conversation conversation() {
        var id = pipeline.conversations.of(pipeline.account.id(), ROMEO, ConversationKind.CHAT);
        return new Conversation(id, pipeline.account.id(), ROMEO, ConversationKind.CHAT);
    }

    private void answerAll() {
        while (archive.answer()) {}
    }
}
