package im.hither.feature.settings;

import im.hither.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whether the program stays when its window is closed, and whether it begins with the session.
public final class RunningView extends VBox {
    public RunningView(Running running, Texts texts) {
        var heading = new Label(texts.text("settings.running"));
        heading.getStyleClass().add("settings-heading");
        var stays = box(texts.text("settings.running.stays"), "running-stays", running.stays());
        stays.disableProperty().bind(Bindings.not(running.canStay()));
        var why = new Label(texts.text("settings.running.noIcon"));
        why.getStyleClass().addAll("muted", "small");
        why.setWrapText(true);
        why.visibleProperty().bind(stays.disableProperty());
        why.managedProperty().bind(stays.disableProperty());
        getStyleClass().add("settings-pane");
        getChildren().addAll(heading, stays, why);
        running.begins()
                .map(begins -> box(texts.text("settings.running.begins"), "running-begins", begins))
                .ifPresent(getChildren()::add);
    }

    private static CheckBox box(String text, String styleClass, BooleanProperty choice) {
        var box = new CheckBox(text);
        box.getStyleClass().add(styleClass);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(choice);
        return box;
    }
}
