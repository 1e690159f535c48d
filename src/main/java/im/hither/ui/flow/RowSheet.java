package im.hither.ui.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The rows on screen as nodes: puts them where the anchor says and answers which are there.
final class RowSheet<T> extends Pane {
    private ObservableList<T> items;
    private final FlowRows<T> rows;
    private final CellPool<T> cells;
    private List<Placement.Placed> placed = List.of();

    RowSheet(ObservableList<T> items, FlowRows<T> rows) {
        this.items = items;
        this.rows = rows;
        cells = new CellPool<>(rows, getChildren());
    }

    /// From now on shows these rows; the cells of the others are free for them.
    void show(ObservableList<T> others) {
        items = others;
        placed = List.of();
        cells.keep(Set.of());
        cells.forget();
    }

    /// Places rows anew, at the size that the sheet has; none are left when it has none.
    List<Placement.Placed> place(Holding<T> holding) {
        boolean empty = items.isEmpty() || getHeight() <= 0 || getWidth() <= 0;
        placed = empty ? List.of() : from(holding);
        cells.keep(ids());
        for (var row : placed) {
            var node = cells.slot(items.get(row.index())).cell.node();
            node.resizeRelocate(0, snapPositionY(row.y()), getWidth(), row.height());
        }
        return placed;
    }

    @Override
    protected void layoutChildren() {} // the flow has placed them

    private List<Placement.Placed> from(Holding<T> holding) {
        IntToDoubleFunction heights = index -> height(items.get(index));
        return switch (holding.anchor()) {
            case Anchor.Start() -> Placement.around(0, 0, items.size(), getHeight(), heights);
            case Anchor.End() -> Placement.atEnd(items.size(), getHeight(), heights);
            case Anchor.At at -> {
                var held = holding.at(at, items);
                int index = holding.index(held.id(), items);
                yield Placement.around(index, held.offset(), items.size(), getHeight(), heights);
            }
        };
    }

    /// The height of a row at the sheet's width.
    double height(T item) {
        return cells.slot(item).height(getWidth());
    }

    List<Placement.Placed> placed() {
        return placed;
    }

    Optional<Placement.Placed> placed(Object id) {
        return placed.stream()
                .filter(row -> item(row).map(rows::id).filter(id::equals).isPresent())
                .findFirst();
    }

    /// Where to go so that a row is on screen, as much of it as fits; empty where it is.
    Optional<Anchor> revealing(T item) {
        var id = rows.id(item);
        var row = placed(id);
        boolean before = !placed.isEmpty() && items.indexOf(item) < placed.getFirst().index();
        boolean above = row.map(one -> one.y() < 0).orElse(before);
        boolean below = row.map(one -> one.bottom() > getHeight()).orElse(!above);
        double lowest = getHeight() - height(item);
        if (above) return Optional.of(new Anchor.At(id, Math.min(0, lowest)));
        return below ? Optional.of(new Anchor.At(id, Math.max(0, lowest))) : Optional.empty();
    }

    /// The rows whose end is on screen, and one that fills it.
    List<T> seen() {
        return placed.stream()
                .filter(row -> row.bottom() <= getHeight() + 1 || row.y() <= 0)
                .flatMap(row -> item(row).stream())
                .toList();
    }

    Optional<T> at(double y) {
        return placed.stream()
                .filter(row -> row.y() <= y && y < row.bottom())
                .findFirst()
                .flatMap(this::item);
    }

    Optional<Region> node(Object id) {
        return cells.shown(id).map(slot -> slot.cell.node());
    }

    void each(BiConsumer<Object, Region> visit) {
        cells.each(visit);
    }

    void refresh() {
        cells.forget();
    }

    private Optional<T> item(Placement.Placed row) { // rows may have gone since the layout
        return row.index() < items.size() ? Optional.of(items.get(row.index())) : Optional.empty();
    }

    private Set<Object> ids() {
        return placed.stream()
                .map(row -> rows.id(items.get(row.index())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
