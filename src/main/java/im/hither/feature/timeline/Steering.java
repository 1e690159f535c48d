package im.hither.feature.timeline;

/// What the view model may ask of the view: where to look.
public interface Steering {
    /// Shows this row, at once or as soon as it is there.
    ///
    /// @param mark makes it stand out for a moment
    void jumpTo(Object row, boolean mark);

    void toEnd();
}
