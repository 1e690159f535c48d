package im.hither.ui;

import javafx.scene.control.Label;

/// A sentence that says what is wrong, and takes no room while nothing is.
public final class FieldError extends Label {
    public FieldError() {
        getStyleClass().add("field-error");
        setWrapText(true);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
