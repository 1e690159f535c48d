package im.hither.ui.flow;

/// What the flow holds on to from one layout to the next.
sealed interface Anchor {
    /// The first row's top at the top.
    record Start() implements Anchor {}

    /// The last row's bottom at the bottom, also when more rows follow.
    record End() implements Anchor {}

    /// This row's top so many pixels below the top of the flow.
    record At(Object id, double offset) implements Anchor {}
}
