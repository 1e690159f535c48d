package im.hither.ui.flow;

/// What the flow has to know about its rows.
public interface FlowRows<T> {
    /// Stays the same when the row's content changes.
    Object id(T item);

    /// A new cell that accepts this row.
    FlowCell<T> cell(T item);

    /// Whether the arrow keys stop at it.
    boolean focusable(T item);
}
