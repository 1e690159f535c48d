package im.hither.architecture.planted.session;

import javafx.beans.property.StringProperty;

/// JavaFX where there may be no window.
public record SessionDraws(StringProperty shown) {}
