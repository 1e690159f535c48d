package im.hither.ui.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The cells of a flow: those on screen by row id, and spare ones that wait invisibly to be used
/// again. Measures a cell only when its content, its width or something inside it changed.
final class CellPool<T> {
    private static final int SPARE_LIMIT = 30;
    private static final double UNMEASURED = -1;

    /// A cell, the row it shows and its height at the width it was measured at.
    final class Slot {
        final FlowCell<T> cell;
        private @Nullable Object id;
        private @Nullable T item;
        private double width = UNMEASURED;
        private double height;

        Slot(FlowCell<T> cell) {
            this.cell = cell;
        }

        private void show(Object rowId, T row) {
            if (!row.equals(item)) {
                cell.show(row);
                width = UNMEASURED;
            }
            id = rowId;
            item = row;
            cell.node().setVisible(true);
        }

        double height(double forWidth) {
            if (forWidth != width || cell.node().isNeedsLayout()) {
                cell.node().applyCss();
                height = cell.node().snapSizeY(cell.node().prefHeight(forWidth));
                width = forWidth;
            }
            return height;
        }
    }

    private final FlowRows<T> rows;
    private final List<Node> children;
    private final Map<Object, Slot> live = new HashMap<>();
    private final List<Slot> spare = new ArrayList<>();

    /// @param children where the nodes are put
    CellPool(FlowRows<T> rows, List<Node> children) {
        this.rows = rows;
        this.children = children;
    }

    /// The slot that shows this row, found, taken from the spare ones or made.
    Slot slot(T item) {
        var id = rows.id(item);
        var slot = live.get(id);
        if (slot != null && !slot.cell.accepts(item)) {
            release(slot);
            slot = null;
        }
        if (slot == null) slot = spare(id, item).orElseGet(() -> create(item));
        slot.show(id, item);
        live.put(id, slot);
        return slot;
    }

    Optional<Slot> shown(Object id) {
        return Optional.ofNullable(live.get(id));
    }

    /// Goes through the cells in use.
    void each(BiConsumer<Object, Region> visit) {
        live.forEach((id, slot) -> visit.accept(id, slot.cell.node()));
    }

    /// Sets aside all cells but those of the given rows.
    void keep(Set<Object> ids) {
        live.entrySet()
                .removeIf(entry -> {
                    if (ids.contains(entry.getKey())) return false;
                    release(entry.getValue());
                    return true;
                });
    }

    /// Every cell shows its row anew when it is used next.
    void forget() {
        live.values().forEach(slot -> slot.item = null);
        spare.forEach(slot -> slot.item = null);
    }

    private Optional<Slot> spare(Object id, T item) {
        return take(slot -> id.equals(slot.id) && slot.cell.accepts(item))
                .or(() -> take(slot -> slot.cell.accepts(item)));
    }

    private Optional<Slot> take(Predicate<Slot> wanted) {
        for (int i = 0; i < spare.size(); i++) {
            if (wanted.test(spare.get(i))) return Optional.of(spare.remove(i));
        }
        return Optional.empty();
    }

    private Slot create(T item) {
        var slot = new Slot(rows.cell(item));
        children.add(slot.cell.node());
        return slot;
    }

    private void release(Slot slot) {
        slot.cell.node().setVisible(false);
        if (spare.size() < SPARE_LIMIT) {
            spare.add(slot);
        } else {
            children.remove(slot.cell.node());
        }
    }
}
