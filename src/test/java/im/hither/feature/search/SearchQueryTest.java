package im.hither.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @Test
    void wordsAndPhrasesStandSideBySide() {
        var query = SearchQuery.of("rose  \"by any other\" name");

        assertThat(query.words()).containsExactly("rose", "by any other", "name");
    }

    @Test
    void phraseThatIsBeingTypedHasNoEndYet() {
        assertThat(SearchQuery.of("\"by any oth").words()).containsExactly("by any oth");
    }

    @Test
    void filtersAreRead() {
        var query =
                SearchQuery.of(
                        "FROM:romeo in:\"Capulet House\" after:2026-03 before:2026-04-02 has:link x");

        assertThat(query.from()).containsExactly("romeo");
        assertThat(query.in()).containsExactly("Capulet House");
        assertThat(query.after()).contains(LocalDate.of(2026, 3, 1));
        assertThat(query.before()).contains(LocalDate.of(2026, 4, 2));
        assertThat(query.link()).isTrue();
        assertThat(query.words()).containsExactly("x");
    }

    @ParameterizedTest
    @DisplayName("E5 what only looks like a filter is a word")
    @ValueSource(
            strings = {
                "drop--",
                "';",
                "from:",
                "after:soon",
                "before:2026-13",
                "has:cake",
                "a:b",
                "NEAR(a",
                "*",
                "body:x",
                "^a"
            })
    void whatIsNoFilterIsAWord(String typed) {
        assertThat(SearchQuery.of(typed).words()).containsExactly(typed);
    }

    @Test
    void nothingIsNothing() {
        assertThat(SearchQuery.of("  \" \" ").isEmpty()).isTrue();
    }
}
