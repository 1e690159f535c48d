package im.hither.ui.flow;

import java.util.List;
import javafx.scene.control.ScrollBar;

/// The scroll bar as an estimate: rows count as equally high, so it needs no heights of rows that
/// are not on screen.
final class RowEstimate {
    /// The row that a value of the bar puts at the top and which part of it is hidden above.
    record Place(int index, double hidden) {}

    private boolean showing;

    /// Whether the bar's value changes because of a layout and not because of the user.
    boolean showing() {
        return showing;
    }

    Place place(double value, int count) {
        int index = Math.clamp((long) Math.floor(value), 0, count - 1);
        return new Place(index, Math.clamp(value - index, 0.0, 1.0));
    }

    void show(ScrollBar bar, List<Placement.Placed> placed, int count, double viewport) {
        var first = placed.getFirst();
        var last = placed.getLast();
        double above = first.index() + part(-first.y(), first.height());
        double below = count - 1 - last.index() + part(last.bottom() - viewport, last.height());
        double shown = Math.max(count - above - below, 0.01);
        showing = true;
        bar.setMin(0);
        bar.setMax(Math.max(above + below, 0.01));
        bar.setVisibleAmount(bar.getMax() * shown / count);
        bar.setBlockIncrement(shown);
        bar.setUnitIncrement(1);
        bar.setValue(above);
        bar.setVisible(above + below > 0.01);
        showing = false;
    }

    private static double part(double pixels, double height) {
        return height <= 0 ? 0 : Math.clamp(pixels / height, 0, 1);
    }
}
