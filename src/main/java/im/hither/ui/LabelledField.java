package im.hither.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A control with its label above and, where something is wrong with what stands in it, a sentence
/// below.
public final class LabelledField extends VBox {
    private final Label error = new FieldError();

    public LabelledField(String label, Control control) {
        this(label, control, control);
    }

    /// For a control that stands among others: the label names `control`, `row` is what is shown.
    public LabelledField(String label, Control control, Node row) {
        var name = new Label(label);
        name.getStyleClass().add("field-label");
        name.setLabelFor(control);
        control.setAccessibleText(label);
        control.setMaxWidth(Double.MAX_VALUE);
        error.textProperty().subscribe(control::setAccessibleHelp);
        getStyleClass().add("labelled-field");
        getChildren().addAll(name, row, error);
    }

    /// What is wrong, empty while nothing is.
    public StringProperty errorProperty() {
        return error.textProperty();
    }
}
