package im.hither.ui.flow;

import im.hither.ui.flow.FakeSource.Row;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Rows as empty regions of their height; every fifth one takes no focus. Counts the cells made.
final class FakeRows implements FlowRows<Row> {
    int made;

    @Override
    public Object id(Row item) {
        return item.id();
    }

    @Override
    public FlowCell<Row> cell(Row item) {
        made++;
        return new Cell();
    }

    @Override
    public boolean focusable(Row item) {
        return item.id() % 5 != 0;
    }

    /// Becomes higher the narrower it is, as text does.
    static final class Cell extends Region implements FlowCell<Row> {
        @Nullable Row row;

        @Override
        public Region node() {
            return this;
        }

        @Override
        public boolean accepts(Row item) {
            return true;
        }

        @Override
        public void show(Row item) {
            row = item;
            requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            return row == null ? 0 : row.height() * Math.max(1, 400 / width);
        }
    }
}
