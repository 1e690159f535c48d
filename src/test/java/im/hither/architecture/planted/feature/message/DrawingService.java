package im.hither.architecture.planted.feature.message;

import javafx.scene.control.Label;

/// A rule that draws.
public record DrawingService(Label label) {}
