package im.hither.ui.flow;

import javafx.scene.layout.Region;

/// The node of one row, used again for other rows of its kind.
public interface FlowCell<T> {
    /// Asked for its preferred height at the flow's width.
    Region node();

    /// Whether this cell can show that row at all.
    boolean accepts(T item);

    /// From now on the cell shows this row.
    void show(T item);
}
