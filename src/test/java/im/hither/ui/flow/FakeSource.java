package im.hither.ui.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A stretch of rows held in memory; remembers what it was asked for.
final class FakeSource implements FlowSource<FakeSource.Row> {
    /// A row of a given height.
    record Row(int id, double height) {}

    final ObservableList<Row> items = FXCollections.observableArrayList();
    final List<String> asked = new ArrayList<>();
    boolean reachesStart = true;
    boolean reachesEnd = true;

    @Override
    public ObservableList<Row> items() {
        return items;
    }

    @Override
    public boolean reachesStart() {
        return reachesStart;
    }

    @Override
    public boolean reachesEnd() {
        return reachesEnd;
    }

    @Override
    public void older() {
        asked.add("older");
    }

    @Override
    public void newer() {
        asked.add("newer");
    }

    @Override
    public void oldest() {
        asked.add("oldest");
    }

    @Override
    public void newest() {
        asked.add("newest");
    }
}
