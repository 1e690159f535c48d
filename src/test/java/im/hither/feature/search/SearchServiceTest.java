package im.hither.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Content.Body;
import im.hither.domain.ConversationId;
import im.hither.feature.search.Found.Reach;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServiceTest {
    private final StoredTalk talk = new StoredTalk();
    private final ConversationId romeo = talk.with("romeo@montague.example");
    private final ConversationId nurse = talk.with("nurse@capulet.example");
    private final SearchService service =
            new SearchService(
                    talk.database(),
                    new SearchRepository(),
                    new IndexRepository(),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @AfterEach
    void close() {
        talk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "EMILE, Émile",
        "émile, Emile",
        "ile caf, Émile café",
        "tiếng, Tieng Viet",
        "語テス, 日本語テスト",
        "αθηνα, ΑΘΗΝΑ",
        "😀😃😄, so 😀😃😄 yes",
        "ngstr, ÅNGSTRÖM"
    })
    void anyPartOfATextIsFound(String typed, String text) {
        talk.heard(romeo, "2026-03-01", text);
        assertThat(everywhere(typed)).as("before it is in the index").containsExactly(text);
        talk.fill();

        assertThat(everywhere(typed)).containsExactly(text);
    }

    @Test
    void newestComesFirstHoweverTheMessagesWereFetched() {
        talk.heard(romeo, "2026-03-03", "the third rose");
        talk.heard(nurse, "2026-03-01", "the first rose");
        talk.fill();
        talk.heard(romeo, "2026-03-04", "the fourth rose");
        talk.heard(nurse, "2026-03-02", "the second rose");

        assertThat(everywhere("rose"))
                .containsExactly(
                        "the fourth rose", "the third rose", "the second rose", "the first rose");
    }

    @Test
    void allWordsHaveToBeThere() {
        talk.heard(romeo, "2026-03-01", "a rose by any other name");
        talk.heard(romeo, "2026-03-02", "any rose");
        talk.fill();

        assertThat(everywhere("rose by")).containsExactly("a rose by any other name");
        assertThat(everywhere("\"rose any\"")).isEmpty();
        assertThat(everywhere("\"any other\" rose")).hasSize(1);
    }

    @Test
    void peoplePlacesAndDaysNarrowItDown() {
        talk.contact("nurse@capulet.example", "Angélica");
        talk.heard(romeo, "2026-03-01", "rose one");
        talk.said(romeo, "2026-03-02", "rose two");
        talk.heard(nurse, "2026-03-03", "rose three");
        talk.fill();

        assertThat(everywhere("rose from:romeo")).containsExactly("rose one");
        assertThat(everywhere("rose from:me")).containsExactly("rose two");
        assertThat(everywhere("rose from:angelica")).containsExactly("rose three");
        assertThat(everywhere("rose in:montague")).containsExactly("rose two", "rose one");
        assertThat(everywhere("rose in:nobody")).isEmpty();
        assertThat(everywhere("rose after:2026-03-02 before:2026-03-03"))
                .containsExactly("rose two");
        assertThat(titles(service.search(SearchQuery.of("rose"), new Scope.One(nurse), 9)))
                .containsExactly("rose three");
    }

    @Test
    void linksAreFound() {
        talk.heard(romeo, "2026-03-01", "see https://verona.example/tomb");
        talk.heard(romeo, "2026-03-02", "see foo://bar");
        talk.fill();

        assertThat(everywhere("has:link")).containsExactly("see https://verona.example/tomb");
        assertThat(everywhere("has:link tomb")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"愛", "é", "e e", "from:romeo"})
    void whatIsTooShortForTheIndexIsLookedFor(String typed) {
        talk.heard(romeo, "2026-03-01", "Éa 愛 e");
        talk.heard(nurse, "2026-03-01", "x");
        talk.fill();

        assertThat(titles(service.search(SearchQuery.of(typed), new Scope.One(romeo), 9)))
                .containsExactly("Éa 愛 e");
        assertThat(everywhere(typed)).containsExactly("Éa 愛 e");
    }

    @ParameterizedTest
    @DisplayName("E5 nothing that is typed to search for is anything but a text")
    @ValueSource(
            strings = {
                "'; drop--",
                "\"*",
                "body : x OR *",
                "NEAR(a b)",
                "^rose",
                "\"\"\"",
                "-rose",
                "{body}"
            })
    void searchTextIsLiteral(String typed) {
        talk.heard(romeo, "2026-03-01", "I typed " + typed + " there");
        talk.heard(romeo, "2026-03-02", "a rose");
        talk.fill();

        var found = everywhere(typed);

        if (!SearchQuery.of(typed).isEmpty()) {
            assertThat(found).containsExactly("I typed " + typed + " there");
        }
        assertThat(everywhere("a rose")).containsExactly("a rose");
    }

    @Test
    void whatIsChangedOrDeletedIsChangedOrDeletedInTheIndex() {
        var id = talk.heard(romeo, "2026-03-01", "a rose");
        talk.fill();

        talk.run("UPDATE message SET body = 'a tulip' WHERE id = ?", id);

        assertThat(everywhere("rose")).isEmpty();
        assertThat(everywhere("tulip")).containsExactly("a tulip");
        talk.run("DELETE FROM message WHERE id = ?", id);
        assertThat(everywhere("tulip")).isEmpty();
        assertThat(talk.entries()).isEmpty();
    }

    @Test
    void whatIsReadLaterIsFoundLater() {
        var id = talk.heard(romeo, "2026-03-01", "x");
        talk.run("UPDATE message SET body = NULL, cipher = 'OMEMO' WHERE id = ?", id);
        talk.fill();

        talk.run("UPDATE message SET body = 'deciphered' WHERE id = ?", id);

        assertThat(everywhere("deciph")).containsExactly("deciphered");
    }

    @Test
    void messageThatMovesIsFoundWhereItStands() {
        var first = talk.heard(romeo, "2026-03-01", "rose one");
        talk.heard(romeo, "2026-03-02", "rose two");
        talk.fill();

        talk.run("UPDATE message SET position = position + (500000 << 30) WHERE id = ?", first);

        assertThat(everywhere("rose")).containsExactly("rose one", "rose two");
        assertThat(everywhere("rose after:2026-03-05")).containsExactly("rose one");
    }

    @Test
    void removedAccountLeavesNothing() {
        talk.heard(romeo, "2026-03-01", "a rose");
        talk.fill();

        talk.run("DELETE FROM account");

        assertThat(talk.entries()).isEmpty();
        talk.fill();
        assertThat(everywhere("rose")).isEmpty();
    }

    @Test
    void moreThanWantedIsSaid() {
        for (int day = 1; day <= 9; day++) talk.heard(romeo, "2026-03-0" + day, "rose " + day);
        talk.fill();

        var found = service.search(SearchQuery.of("rose"), new Scope.Everywhere(), 4);

        assertThat(titles(found)).containsExactly("rose 9", "rose 8", "rose 7", "rose 6");
        assertThat(found.reach()).isEqualTo(Reach.MORE);
    }

    /// The index against looking at every message, whatever happened to them in between.
    @Test
    void indexSaysWhatLookingAtEveryMessageSays() {
        var random = new Random(4);
        for (int step = 0; step < 400; step++) {
            var id = random.nextInt(1, 60);
            switch (random.nextInt(6)) {
                case 0 -> talk.run("DELETE FROM message WHERE id = ?", id);
                case 1 -> talk.run("UPDATE message SET body = ? WHERE id = ?", words(random), id);
                case 2 -> talk.run("UPDATE message SET body = NULL WHERE id = ?", id);
                case 3 ->
                        talk.run(
                                "UPDATE message SET position = position + (? << 30) WHERE id >= ?",
                                random.nextInt(3),
                                id);
                case 4 -> talk.fill();
                default ->
                        talk.heard(
                                random.nextBoolean() ? romeo : nurse,
                                "2026-03-%02d".formatted(random.nextInt(1, 29)),
                                words(random));
            }
        }
        for (var word : List.of("rose", "thorn", "ose", "horn", "rose thorn")) {
            assertThat(everywhere(word)).isEqualTo(lookedFor(word)).isNotEmpty();
        }
        talk.run("DELETE FROM message");
        assertThat(talk.entries()).isEmpty();
    }

    private static String words(Random random) {
        return random.ints(4, 0, 4)
                .mapToObj(List.of("rose", "thorn", "ash", "oak")::get)
                .collect(Collectors.joining(" "));
    }

    private List<String> lookedFor(String words) {
        var all = String.join("%' AND body LIKE '%", words.split(" "));
        return talk.database()
                .read(snapshot ->
                        snapshot.list(
                                "SELECT body FROM message WHERE body LIKE '%"
                                        + all
                                        + "%'"
                                        + " ORDER BY position DESC, id DESC LIMIT 9",
                                row -> row.text("body")));
    }

    private List<String> everywhere(String typed) {
        return titles(service.search(SearchQuery.of(typed), new Scope.Everywhere(), 9));
    }

    private static List<String> titles(Found found) {
        return found.hits().stream().map(hit -> ((Body) hit.message().content()).text()).toList();
    }
}
