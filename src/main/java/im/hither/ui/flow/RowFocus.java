package im.hither.ui.flow;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Which row the arrow keys stand at, and which was just jumped to.
final class RowFocus<T> {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("row-focused");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("row-found");
    private static final Duration FOUND_FOR = Duration.seconds(1.6);

    private final AnchoredFlow<T> flow;
    private final ObservableList<T> items;
    private final FlowRows<T> rows;
    private final PauseTransition fade = new PauseTransition(FOUND_FOR);
    private Optional<Object> focused = Optional.empty();
    private Optional<Object> found = Optional.empty();

    RowFocus(AnchoredFlow<T> flow, ObservableList<T> items, FlowRows<T> rows) {
        this.flow = flow;
        this.items = items;
        this.rows = rows;
        fade.setOnFinished(_ -> {
            found = Optional.empty();
            flow.requestLayout();
        });
        flow.focusVisibleProperty().subscribe(_ -> flow.requestLayout());
    }

    Optional<T> item() {
        return focused.flatMap(
                id -> items.stream().filter(item -> rows.id(item).equals(id)).findFirst());
    }

    void find(Object id) {
        focused = Optional.of(id);
        found = Optional.of(id);
        fade.playFromStart();
    }

    /// Moves to the next row that takes the focus, up when `by` is negative; from nowhere to the
    /// last one on screen.
    Optional<T> move(int by) {
        int index = item().map(items::indexOf).orElse(-1);
        int next = index < 0 ? lastSeen() : index + by;
        while (next >= 0 && next < items.size() && !rows.focusable(items.get(next))) next += by;
        if (next < 0 || next >= items.size()) return Optional.empty();
        focus(items.get(next));
        return item();
    }

    void focus(T item) {
        focused = Optional.of(rows.id(item));
        flow.requestLayout();
        flow.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private int lastSeen() {
        var seen = flow.seen();
        return seen.isEmpty() ? -1 : items.indexOf(seen.getLast());
    }

    void mark(RowSheet<T> sheet) {
        boolean visible = flow.isFocusVisible();
        sheet.each((id, node) -> {
            node.pseudoClassStateChanged(
                    FOCUSED, visible && focused.filter(id::equals).isPresent());
            node.pseudoClassStateChanged(FOUND, found.filter(id::equals).isPresent());
        });
    }

    Optional<Region> node(RowSheet<T> sheet) {
        return focused.flatMap(sheet::node);
    }
}
