package im.hither.ui;

import java.util.List;
import javafx.collections.ObservableList;

/// Brings a shown list up to date with as few changes as its view needs to keep still.
public final class Rows {
    private Rows() {}

    /// Afterwards `shown` equals `now`; where only contents changed, each changed row is set alone.
    public static <R> void update(ObservableList<R> shown, List<? extends R> now) {
        if (shown.size() != now.size()) {
            shown.setAll(now);
            return;
        }
        for (var index = 0; index < now.size(); index++) {
            if (!shown.get(index).equals(now.get(index))) shown.set(index, now.get(index));
        }
    }
}
