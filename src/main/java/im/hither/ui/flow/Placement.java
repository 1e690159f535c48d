package im.hither.ui.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Which rows are on screen and where, computed from one row and its offset. Knows no node.
final class Placement {
    /// A row's index, its top and its height in pixels from the top of the flow.
    record Placed(int index, double y, double height) {
        double bottom() {
            return y + height;
        }
    }

    private final int count;
    private final double viewport;
    private final IntToDoubleFunction heights;
    private final Deque<Placed> rows = new ArrayDeque<>();

    private Placement(int count, double viewport, IntToDoubleFunction heights) {
        this.count = count;
        this.viewport = viewport;
        this.heights = heights;
    }

    /// Places row `index` with its top at `offset`, fills up and down, and moves everything where a
    /// gap would stand before the first or after the last row. Rows that do not fill the viewport
    /// stand at its bottom.
    static List<Placed> around(
            int index, double offset, int count, double viewport, IntToDoubleFunction heights) {
        var placement = new Placement(count, viewport, heights);
        placement.rows.add(new Placed(index, offset, heights.applyAsDouble(index)));
        return placement.fill();
    }

    /// Places the last row at the bottom and fills up.
    static List<Placed> atEnd(int count, double viewport, IntToDoubleFunction heights) {
        return around(
                count - 1, viewport - heights.applyAsDouble(count - 1), count, viewport, heights);
    }

    private List<Placed> fill() {
        fillDown();
        fillUp();
        if (first().index() == 0 && first().y() > 0) {
            shift(-first().y());
            fillDown();
        }
        if (last().index() == count - 1 && last().bottom() < viewport) {
            shift(viewport - last().bottom());
            fillUp();
        }
        return rows.stream().filter(row -> row.bottom() > 0 && row.y() < viewport).toList();
    }

    private void fillDown() {
        while (last().bottom() < viewport && last().index() < count - 1) {
            int next = last().index() + 1;
            rows.addLast(new Placed(next, last().bottom(), heights.applyAsDouble(next)));
        }
    }

    private void fillUp() {
        while (first().y() > 0 && first().index() > 0) {
            int next = first().index() - 1;
            double height = heights.applyAsDouble(next);
            rows.addFirst(new Placed(next, first().y() - height, height));
        }
    }

    private void shift(double by) {
        var moved =
                rows.stream()
                        .map(row -> new Placed(row.index(), row.y() + by, row.height()))
                        .toList();
        rows.clear();
        rows.addAll(moved);
    }

    private Placed first() {
        return rows.getFirst();
    }

    private Placed last() {
        return rows.getLast();
    }
}
