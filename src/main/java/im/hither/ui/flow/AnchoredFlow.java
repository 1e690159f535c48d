package im.hither.ui.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Shows the rows of a [FlowSource], of which only those on screen have nodes. Whatever happens to
/// the rows, what is on screen stays where it is; at the end the flow follows new rows.
///
/// It listens to its source only while it is in a scene. Style class `anchored-flow`; a focused row
/// has the pseudo-class `row-focused`, each of several that are selected `row-selected`, one that
/// was jumped to `row-found`.
public final class AnchoredFlow<T> extends Region {
    private static final int NEAR = 15; // rows from an end at which more are asked for

    private FlowSource<T> source;
    private final FlowRows<T> rows;
    private ObservableList<T> items;
    private final ListChangeListener<T> changed = _ -> requestLayout();
    private final RowSheet<T> sheet;
    private final ScrollBar bar = new ScrollBar();
    private Holding<T> holding;
    private final RowEstimate estimate = new RowEstimate();
    private final RowFocus<T> focus;
    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
    private final Runnable pulse = this::afterLayout;
    private Optional<Object> wanted = Optional.empty();
    private Consumer<List<T>> seen = _ -> {};
    private boolean laidOut;

    public AnchoredFlow(FlowSource<T> source, FlowRows<T> rows) {
        this.source = source;
        this.rows = rows;
        items = source.items();
        sheet = new RowSheet<>(items, rows);
        holding = new Holding<>(rows::id);
        focus = new RowFocus<>(this, items, rows);
        getStyleClass().add("anchored-flow");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        getChildren().setAll(sheet, bar);
        clip();
        listen();
    }

    /// From now on shows the rows of another source, from its end: what was on screen, selected or
    /// sought is forgotten, and the nodes are used again.
    public void show(FlowSource<T> next) {
        items.removeListener(changed);
        source = next;
        items = next.items();
        if (getScene() != null) items.addListener(changed);
        sheet.show(items);
        focus.show(items);
        holding = new Holding<>(rows::id);
        wanted = Optional.empty();
        laidOut = false;
        atEnd.set(true);
        requestLayout();
    }

    private void clip() {
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void listen() {
        bar.valueProperty().subscribe((_, _) -> dragged());
        new FlowInput<>(this, sheet, rows, focus).listen();
        sceneProperty().subscribe(this::moved);
    }

    private void moved(@Nullable Scene before, @Nullable Scene after) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
            items.removeListener(changed);
        }
        if (after != null) {
            after.addPostLayoutPulseListener(pulse);
            items.addListener(changed);
            requestLayout();
        }
    }

    /// Whether the last row of all ends at the bottom; new rows are followed then.
    public ReadOnlyBooleanProperty atEndProperty() {
        return atEnd.getReadOnlyProperty();
    }

    /// After each layout hears which rows are on screen: those whose end can be seen, and one that
    /// fills it.
    public void onSeen(Consumer<List<T>> listener) {
        seen = listener;
    }

    /// Which rows are on screen now, as told to the listener.
    public List<T> seen() {
        return sheet.seen();
    }

    /// The row the arrow keys stand at.
    public Optional<T> focused() {
        return focus.item();
    }

    /// The rows that are selected, from top to bottom: by Shift and the arrows, or by dragging; the
    /// one the arrow keys stand at where nothing is.
    public List<T> selected() {
        return focus.selected();
    }

    /// The node that shows this row now; empty while it is out of sight.
    public Optional<Region> nodeOf(Object id) {
        return sheet.node(id);
    }

    /// Moves what is shown down by so many pixels when positive, up when negative.
    public void scrollBy(double pixels) {
        wanted = Optional.empty();
        holding.move(pixels);
        requestLayout();
    }

    public void toStart() {
        go(new Anchor.Start());
        if (!source.reachesStart()) source.oldest();
    }

    public void toEnd() {
        go(new Anchor.End());
        if (!source.reachesEnd()) source.newest();
    }

    /// Shows this row a third down as soon as the source has it; marks it for a moment when asked
    /// to.
    public void jumpTo(Object id, boolean mark) {
        wanted = Optional.of(id);
        if (mark) focus.find(id);
        requestLayout();
    }

    /// The next change of this row's height moves what is below it, not what is above.
    public void hold(Object id) {
        holding.hold(id);
    }

    /// The rows that take the focus, as far as the source has them now.
    List<T> rows() {
        return items.stream().filter(rows::focusable).toList();
    }

    /// Brings a row on screen, moving as little as possible.
    void reveal(T item) {
        sheet.revealing(item).ifPresent(this::go);
    }

    /// Shows all rows anew: their words changed though they themselves did not.
    public void refresh() {
        sheet.refresh();
        requestLayout();
    }

    private void go(Anchor anchor) {
        wanted = Optional.empty();
        holding.hold(anchor);
        requestLayout();
    }

    private void dragged() {
        if (estimate.showing() || items.isEmpty()) return;
        var place = estimate.place(bar.getValue(), items.size());
        var item = items.get(place.index());
        go(new Anchor.At(rows.id(item), -place.hidden() * sheet.height(item)));
    }

    @Override
    protected void layoutChildren() {
        double barWidth = snapSizeX(bar.prefWidth(-1));
        sheet.resizeRelocate(0, 0, getWidth() - barWidth, getHeight());
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        laidOut = true;
        wanted.filter(id -> holding.index(id, items) >= 0).ifPresent(this::found);
        var placed = sheet.place(holding);
        focus.mark(sheet);
        if (placed.isEmpty()) {
            bar.setVisible(false);
            return;
        }
        holding.settle(placed, items, getHeight(), source.reachesStart(), source.reachesEnd());
        estimate.show(bar, placed, items.size(), getHeight());
    }

    private void found(Object id) {
        wanted = Optional.empty();
        holding.hold(new Anchor.At(id, Math.floor(getHeight() / 3)));
    }

    /// Tells others once the scene is laid out: what they change then gets a layout of its own.
    private void afterLayout() {
        if (!laidOut) return;
        laidOut = false;
        atEnd.set(holding.anchor() instanceof Anchor.End && source.reachesEnd());
        var placed = sheet.placed();
        if (placed.isEmpty()) return;
        seen.accept(seen());
        if (!source.reachesStart() && placed.getFirst().index() < NEAR) source.older();
        if (!source.reachesEnd() && placed.getLast().index() >= items.size() - NEAR) source.newer();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> items.size();
            case FOCUS_ITEM -> focus.node(sheet).orElse(null);
            case ITEM_AT_INDEX -> node((Integer) parameters[0]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable Region node(int index) {
        if (index < 0 || index >= items.size()) return null;
        return sheet.node(rows.id(items.get(index))).orElse(null);
    }
}
