package im.hither.architecture.planted.feature.message;

import javafx.scene.control.Label;

/// Something drawn that is neither a view nor a part of one.
public record Drawing(Label label) {}
