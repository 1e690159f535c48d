package im.hither.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.Direction;
import im.hither.feature.search.Found.Reach;
import im.hither.feature.search.SearchViewModel.State;
import im.hither.testing.HeldAsker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
    private static final ConversationId ROMEO = new ConversationId(1);
    private static final ConversationId NURSE = new ConversationId(2);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeSearching searching = new FakeSearching();
    private final HeldAsker asker = new HeldAsker();
    private final List<Hit> opened = new ArrayList<>();
    private final SearchViewModel model = new SearchViewModel(searching, asker, opened::add);

    @Test
    void hitsOfAConversationStandTogether() {
        said(ROMEO, "rose one");
        said(NURSE, "rose two");
        said(ROMEO, "rose three");

        model.textProperty().set("rose");

        assertThat(lines()).containsExactly("rose three", "rose one", "rose two");
        assertThat(model.rows()).extracting(SearchRow::first).containsExactly(true, false, true);
        assertThat(model.rows().getFirst().inConversation()).isEqualTo(2);
        assertThat(model.stateProperty().get()).isEqualTo(State.FOUND);
    }

    @Test
    void whatIsTypedWhileAnAnswerIsDueIsAskedOnceAfterIt() {
        asker.hold();
        for (var typed : List.of("r", "ro", "ros", "rose")) model.textProperty().set(typed);

        asker.answer();

        assertThat(searching.asked)
                .extracting(each -> each.substring(0, each.indexOf(' ')))
                .containsExactly("r", "rose");
    }

    @Test
    void answerThatIsNoLongerWantedIsNotShown() {
        said(ROMEO, "rose");
        asker.hold();
        model.textProperty().set("rose");
        model.textProperty().set("");

        asker.answer();

        assertThat(model.rows()).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
    }

    @Test
    void nothingFoundAndNothingSearchedAreDifferent() {
        assertThat(model.stateProperty().get()).isEqualTo(State.IDLE);
        asker.hold();

        model.textProperty().set("rose");
        assertThat(model.stateProperty().get()).isEqualTo(State.SEARCHING);
        asker.answer();

        assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
    }

    @Test
    void searchThatFailedIsSaidAndTheNextOneWorks() {
        said(ROMEO, "rose");
        searching.broken = true;
        model.textProperty().set("rose");
        assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);

        searching.broken = false;
        model.textProperty().set("ros");

        assertThat(lines()).containsExactly("rose");
    }

    @Test
    void olderHitsComeWhenTheyAreWanted() {
        for (int number = 0; number < 150; number++) said(ROMEO, "rose " + number);
        model.textProperty().set("rose");
        assertThat(model.rows()).hasSize(100);
        assertThat(model.reachProperty().get()).isEqualTo(Reach.MORE);

        model.more();

        assertThat(model.rows()).hasSize(150);
        assertThat(model.reachProperty().get()).isEqualTo(Reach.ALL);
        model.textProperty().set("ros");
        assertThat(model.rows()).as("a new search begins with the newest").hasSize(100);
    }

    @Test
    void searchIsOfTheScope() {
        said(ROMEO, "rose one");
        said(NURSE, "rose two");
        model.textProperty().set("rose");

        model.scopeProperty().set(new Scope.One(NURSE));

        assertThat(lines()).containsExactly("rose two");
    }

    @Test
    void chosenHitIsOpened() {
        said(ROMEO, "rose");
        model.textProperty().set("rose");

        model.open(model.rows().getFirst());

        assertThat(opened).containsExactly(model.rows().getFirst().hit());
    }

    private void said(ConversationId conversation, String text) {
        searching.said(
                conversation,
                conversation.equals(ROMEO) ? "romeo@montague.example" : "nurse@capulet.example",
                "Somebody",
                Direction.IN,
                NOON,
                text);
    }

    private List<String> lines() {
        return model.rows().stream().map(row -> row.hit().snippet().line()).toList();
    }
}
