package im.hither.architecture.planted.feature.message;

import javafx.scene.control.Label;

/// The state of a view that holds a control.
public record DrawingViewModel(Label label) {}
