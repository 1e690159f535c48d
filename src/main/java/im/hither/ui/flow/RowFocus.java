package im.hither.ui.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Which row the arrow keys stand at, which rows are selected up to there, and which was just
/// jumped to.
final class RowFocus<T> {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("row-focused");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("row-selected");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("row-found");
    private static final Duration FOUND_FOR = Duration.seconds(1.6);

    private final AnchoredFlow<T> flow;
    private ObservableList<T> items;
    private final FlowRows<T> rows;
    private final PauseTransition fade = new PauseTransition(FOUND_FOR);
    private Optional<Object> focused = Optional.empty();
    private Optional<Object> found = Optional.empty();
    private Optional<Object> from = Optional.empty(); // where a selection of several begins

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

    /// From now on these are the rows, of which none has been touched yet.
    void show(ObservableList<T> others) {
        items = others;
        focused = Optional.empty();
        found = Optional.empty();
        from = Optional.empty();
        fade.stop();
    }

    Optional<T> item() {
        return focused.flatMap(
                id -> items.stream().filter(item -> rows.id(item).equals(id)).findFirst());
    }

    void find(Object id) {
        from = Optional.empty();
        focused = Optional.of(id);
        found = Optional.of(id);
        fade.playFromStart();
    }

    /// Moves to the next row that takes the focus, up when `by` is negative; from nowhere to the
    /// last one on screen.
    Optional<T> move(int by) {
        from = Optional.empty();
        return step(by);
    }

    /// The same, and selects what lies between.
    Optional<T> extend(int by) {
        if (from.isEmpty()) from = focused;
        return step(by);
    }

    private Optional<T> step(int by) {
        int index = item().map(items::indexOf).orElse(-1);
        int next = index < 0 ? lastSeen() : index + by;
        while (next >= 0 && next < items.size() && !rows.focusable(items.get(next))) next += by;
        if (next < 0 || next >= items.size()) return Optional.empty();
        stand(items.get(next));
        return item();
    }

    void focus(T item) {
        from = Optional.empty();
        stand(item);
    }

    /// Selects everything from the row the keyboard stands at, or where the selection began, to
    /// this one.
    void extend(T item) {
        if (from.isEmpty()) from = focused;
        stand(item);
    }

    /// Selects these two and everything between them.
    void select(T first, T last) {
        from = Optional.of(rows.id(first));
        stand(last);
    }

    /// Selects no more than the row the keyboard stands at; false where that is so already.
    boolean unselect() {
        var several = isSeveral();
        from = Optional.empty();
        flow.requestLayout();
        return several;
    }

    private boolean isSeveral() {
        return from.isPresent() && !from.equals(focused);
    }

    /// The rows from one end of the selection to the other; the one the keyboard stands at where
    /// nothing was selected.
    List<T> selected() {
        int one = focused.map(this::index).orElse(-1);
        int other = from.map(this::index).orElse(one);
        if (one < 0) return List.of();
        if (other < 0) return List.of(items.get(one));
        return items.subList(Math.min(one, other), Math.max(one, other) + 1).stream()
                .filter(rows::focusable)
                .toList();
    }

    private int index(Object id) {
        for (int at = 0; at < items.size(); at++) {
            if (rows.id(items.get(at)).equals(id)) return at;
        }
        return -1;
    }

    private void stand(T item) {
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
        Set<Object> selected = isSeveral() ? ids(selected()) : Set.of();
        sheet.each((id, node) -> {
            node.pseudoClassStateChanged(
                    FOCUSED, visible && focused.filter(id::equals).isPresent());
            node.pseudoClassStateChanged(SELECTED, selected.contains(id));
            node.pseudoClassStateChanged(FOUND, found.filter(id::equals).isPresent());
        });
    }

    private Set<Object> ids(List<T> some) {
        return some.stream().map(rows::id).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Region> node(RowSheet<T> sheet) {
        return focused.flatMap(sheet::node);
    }
}
