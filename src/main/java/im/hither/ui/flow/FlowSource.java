package im.hither.ui.flow;

import javafx.collections.ObservableList;

/// The rows of a flow: a stretch of a list that may be much longer at both ends. FX thread.
///
/// The four requests return at once and change the rows later; a request made while one is under
/// way may be ignored, the flow repeats it.
public interface FlowSource<T> {
    /// In the order shown; ids are unique.
    ObservableList<T> items();

    /// No row comes before the first one.
    boolean reachesStart();

    /// No row comes after the last one.
    boolean reachesEnd();

    /// The user comes near the first row: put more before it.
    void older();

    /// The user comes near the last row: put more after it.
    void newer();

    /// The user goes to the very start: show the stretch that begins there.
    void oldest();

    /// The user goes to the very end: show the stretch that ends there.
    void newest();
}
