package im.hither.architecture.planted.feature.message;

import javafx.scene.control.Label;

/// A step of a transaction that draws.
public record DrawingHandler(Label label) {}
