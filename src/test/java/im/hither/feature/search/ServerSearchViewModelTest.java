package im.hither.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Direction;
import im.hither.domain.ServerFinding;
import im.hither.domain.StanzaId;
import im.hither.feature.search.ServerSearchViewModel.State;
import im.hither.testing.HeldAsker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerSearchViewModelTest {
    private static final AccountId JULIET = new AccountId(1);
    private static final AccountId NURSE = new AccountId(2);
    private static final StanzaId FOUND = FakeSearching.archived(1);

    private final FakeSearching searching = new FakeSearching();
    private final SearchViewModel search = new SearchViewModel(searching, new HeldAsker(), _ -> {});
    private final Set<AccountId> accounts = new LinkedHashSet<>(List.of(JULIET, NURSE));
    private final List<String> asked = new ArrayList<>();
    private final ServerSearchViewModel model =
            new ServerSearchViewModel(
                    search,
                    (scope, words) -> {
                        asked.add(scope.getClass().getSimpleName() + " " + words);
                        return accounts;
                    });

    @Test
    void onlyWordsAreAskedFor() {
        search.textProperty().set("from:romeo has:link");
        assertThat(model.offeredProperty().get()).isFalse();

        search.textProperty().set("from:romeo rose \"by any\"");
        model.ask();

        assertThat(model.offeredProperty().get()).isTrue();
        assertThat(asked).containsExactly("Everywhere rose by any");
        assertThat(model.stateProperty().get()).isEqualTo(State.ASKING);
    }

    @Test
    void whatOneServerFindsCountsWhateverTheOthersSay() {
        search.textProperty().set("rose");
        model.ask();

        answer(JULIET, new ServerFinding.Found(Set.of(FOUND)));
        assertThat(model.stateProperty().get()).isEqualTo(State.ASKING);
        answer(NURSE, new ServerFinding.NoAnswer());

        assertThat(model.stateProperty().get()).isEqualTo(State.FOUND);
        assertThat(model.found()).isEqualTo(1);
        assertThat(searching.asked).as("what is here now is asked for again").hasSize(2);
    }

    @Test
    void whatIsTypedMeanwhileIsAnotherQuestion() {
        search.textProperty().set("rose");
        model.ask();
        search.textProperty().set("rosemary");

        answer(JULIET, new ServerFinding.Found(Set.of(FOUND)));

        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.found()).isZero();
    }

    @Test
    void thatNobodyCanIsSaidAndThatNobodyAnswersToo() {
        search.textProperty().set("rose");
        model.ask();
        answer(JULIET, new ServerFinding.NotOffered());
        answer(NURSE, new ServerFinding.NotOffered());
        assertThat(model.stateProperty().get()).isEqualTo(State.NOT_OFFERED);

        accounts.clear();
        model.ask();

        assertThat(model.stateProperty().get()).isEqualTo(State.NO_ANSWER);
    }

    @Test
    void aHitOfTheServersIsMarked() {
        searching.said(
                new ConversationId(1),
                "romeo@montague.example",
                "Romeo",
                Direction.IN,
                Instant.EPOCH,
                "a rose");
        search.textProperty().set("rose");
        assertThat(search.rows()).noneMatch(SearchRow::fromServer);

        model.ask();
        answer(JULIET, new ServerFinding.Found(Set.of(FOUND)));

        assertThat(search.rows()).singleElement().matches(SearchRow::fromServer);
        search.scopeProperty().set(new Scope.One(new ConversationId(1)));
        assertThat(search.rows()).noneMatch(SearchRow::fromServer);
    }

    private void answer(AccountId account, ServerFinding finding) {
        model.apply(new ServerSearched(account, 0, finding));
    }
}
