package im.hither.feature.search;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.domain.StanzaId;
import im.hither.feature.search.Found.Reach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is typed to search for and what was found, as one types. One question is under way at a
/// time; what is typed meanwhile is asked after it. FX thread.
public final class SearchViewModel {
    /// So many hits more each time.
    static final int STEP = 100;

    /// What can be said of the hits.
    public enum State {
        /// Nothing is searched for.
        IDLE,
        /// The first answer is still to come.
        SEARCHING,
        FOUND,
        NOTHING,
        /// It could not be searched.
        FAILED
    }

    private record Asked(SearchQuery query, Scope scope, int limit) {}

    private final Searching searching;
    private final Asker asker;
    private final Consumer<Hit> opener;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(new Scope.Everywhere());
    private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Reach> reach = new ReadOnlyObjectWrapper<>(Reach.ALL);
    private final Set<StanzaId> elsewhere = new HashSet<>();
    private Optional<Asked> wanted = Optional.empty();
    private int limit = STEP;
    private boolean busy;

    /// @param opener shows a hit in its place
    public SearchViewModel(Searching searching, Asker asker, Consumer<Hit> opener) {
        this.searching = searching;
        this.asker = asker;
        this.opener = opener;
        text.subscribe(_ -> anew());
        scope.subscribe(_ -> anew());
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /// The hits: those of a conversation together, the newest conversation and hit first.
    public ObservableList<SearchRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the hits are all there are.
    public ReadOnlyObjectProperty<Reach> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /// Shows a hit in its place.
    public void open(SearchRow row) {
        opener.accept(row.hit());
    }

    /// Looks for older hits too.
    public void more() {
        limit += STEP;
        want();
    }

    /// What is stored has changed: the same is asked again.
    public void refresh() {
        if (state.get() != State.IDLE) want();
    }

    /// A server has found these, and they are here now.
    void foundElsewhere(Set<StanzaId> found) {
        elsewhere.addAll(found);
        want();
    }

    private void anew() {
        elsewhere.clear();
        limit = STEP;
        want();
    }

    private void want() {
        var query = SearchQuery.of(text.get());
        if (query.isEmpty()) {
            wanted = Optional.empty();
            show(Found.NOTHING, State.IDLE);
            return;
        }
        wanted = Optional.of(new Asked(query, scope.get(), limit));
        if (rows.isEmpty()) state.set(State.SEARCHING);
        if (!busy) ask();
    }

    private void ask() {
        if (wanted.isEmpty()) return;
        var asked = wanted.get();
        busy = true;
        asker.ask(
                () -> searching.search(asked.query, asked.scope, asked.limit),
                found -> answered(asked, found),
                _ -> failed(asked));
    }

    /// What is no longer wanted is not shown: it would be gone at once.
    private void answered(Asked asked, Found found) {
        busy = false;
        if (wanted.equals(Optional.of(asked))) {
            show(found, found.hits().isEmpty() ? State.NOTHING : State.FOUND);
        } else {
            ask();
        }
    }

    private void failed(Asked asked) {
        busy = false;
        if (wanted.equals(Optional.of(asked))) {
            show(Found.NOTHING, State.FAILED);
        } else {
            ask();
        }
    }

    private void show(Found found, State now) {
        rows.setAll(grouped(found.hits()));
        reach.set(found.reach());
        state.set(now);
    }

    private List<SearchRow> grouped(List<Hit> hits) {
        var groups = new LinkedHashMap<ConversationId, List<Hit>>();
        for (var hit : hits) {
            groups.computeIfAbsent(hit.message().conversation(), _ -> new ArrayList<>()).add(hit);
        }
        var rows = new ArrayList<SearchRow>();
        for (var group : groups.values()) {
            for (int place = 0; place < group.size(); place++) {
                var hit = group.get(place);
                var found = hit.message().stanzaId().filter(elsewhere::contains).isPresent();
                rows.add(new SearchRow(hit, place == 0, group.size(), found));
            }
        }
        return rows;
    }
}
