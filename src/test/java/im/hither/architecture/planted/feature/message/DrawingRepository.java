package im.hither.architecture.planted.feature.message;

import javafx.scene.control.Label;

/// A table that draws.
public record DrawingRepository(Label label) {}
