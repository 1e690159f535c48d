package im.hither.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A sentence about something that went wrong, in a box that is only there while it says something.
public final class Notice extends HBox {
    private final Label sentence = new Label();

    public Notice() {
        var icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("notice-text");
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        setHgrow(sentence, Priority.ALWAYS);
        getStyleClass().add("notice");
        getChildren().addAll(icon, sentence);
        visibleProperty().bind(sentence.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /// What is said; empty while nothing is wrong.
    public StringProperty textProperty() {
        return sentence.textProperty();
    }
}
