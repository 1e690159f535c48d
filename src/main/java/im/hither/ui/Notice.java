package im.hither.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A sentence about something that went wrong, in a box that is only there while it says something.
public final class Notice extends HBox {
    private final WrappedText sentence = new WrappedText("notice-words");
    private final StringProperty text = new SimpleStringProperty("");

    public Notice() {
        var icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        sentence.getStyleClass().add("notice-text");
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        text.subscribe(sentence::show);
        text.subscribe(sentence::setAccessibleText);
        setHgrow(sentence, Priority.ALWAYS);
        getStyleClass().add("notice");
        getChildren().addAll(icon, sentence);
        visibleProperty().bind(text.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /// Puts something one can do about it at the end.
    public void offer(Node action) {
        action.managedProperty().bind(action.visibleProperty());
        getChildren().add(action);
    }

    /// What is said; empty while nothing is wrong.
    public StringProperty textProperty() {
        return text;
    }
}
