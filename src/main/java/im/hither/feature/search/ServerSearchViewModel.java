package im.hither.feature.search;

import im.hither.domain.AccountEvent;
import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.AccountId;
import im.hither.domain.ServerFinding;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Lets servers search for what is searched for here; what they find is shown among the hits. FX
/// thread.
public final class ServerSearchViewModel {
    /// How far that has come.
    public enum State {
        /// It can be asked for.
        READY,
        ASKING,
        /// There is an answer, with so many messages more.
        FOUND,
        NOT_OFFERED,
        NO_ANSWER
    }

    private final SearchViewModel search;
    private final ServerSide servers;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final Set<AccountId> asked = new HashSet<>();
    private State best = State.NOT_OFFERED;
    private int found;

    public ServerSearchViewModel(SearchViewModel search, ServerSide servers) {
        this.search = search;
        this.servers = servers;
        offered.bind(
                Bindings.createBooleanBinding(() -> !words().isEmpty(), search.textProperty()));
        search.textProperty().subscribe(_ -> anew());
        search.scopeProperty().subscribe(_ -> anew());
    }

    /// Whether there is anything that a server could look for.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many messages more the servers have found.
    public int found() {
        return found;
    }

    /// Asks the servers; filters go on being applied here.
    public void ask() {
        anew();
        asked.addAll(servers.ask(search.scopeProperty().get(), words()));
        state.set(asked.isEmpty() ? State.NO_ANSWER : State.ASKING);
    }

    public void apply(AccountEvent event) {
        if (!(event instanceof ServerSearched(var account, _, var finding))) return;
        if (!asked.remove(account)) return;
        switch (finding) {
            case ServerFinding.Found(var fresh) -> {
                found += fresh.size();
                best = State.FOUND;
                search.foundElsewhere(fresh);
            }
            case ServerFinding.NoAnswer() -> {
                if (best == State.NOT_OFFERED) best = State.NO_ANSWER;
            }
            case ServerFinding.NotOffered() -> {} // another one may be able to
        }
        if (asked.isEmpty()) state.set(best);
    }

    private void anew() {
        asked.clear();
        best = State.NOT_OFFERED;
        found = 0;
        state.set(State.READY);
    }

    private String words() {
        return String.join(" ", SearchQuery.of(search.textProperty().get()).words());
    }

    /// Whoever can ask servers.
    @FunctionalInterface
    public interface ServerSide {
        /// Asks, and says which accounts' answers are to come as [ServerSearched].
        Set<AccountId> ask(Scope scope, String words);
    }
}
