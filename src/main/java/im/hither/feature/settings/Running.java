package im.hither.feature.settings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// When the program runs. FX thread.
///
/// @param stays whether it goes on when its window is closed
/// @param canStay whether the window could be brought back then
/// @param begins whether it begins with the desktop's session; empty where nobody knows how
public record Running(
        BooleanProperty stays, ObservableBooleanValue canStay, Optional<BooleanProperty> begins) {
    /// Whether closing the window hides it.
    public boolean isKeptWhenClosed() {
        return stays.get() && canStay.get();
    }
}
