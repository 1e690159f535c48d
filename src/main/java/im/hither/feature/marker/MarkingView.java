package im.hither.feature.marker;

import im.hither.text.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/// Whether others are told what was read, where nothing else was chosen for a conversation.
public final class MarkingView extends VBox {
    public MarkingView(MarkingViewModel model, Texts texts) {
        setUserData(model); // the bindings alone do not keep it
        var heading = new Label(texts.text("marker.title"));
        heading.getStyleClass().add("settings-heading");
        var told = new CheckBox(texts.text("marker.told"));
        told.getStyleClass().add("marker-told");
        told.selectedProperty().bindBidirectional(model.toldProperty());
        told.disableProperty().bind(model.knownProperty().not());
        var who = new Label(texts.text("marker.who"));
        who.getStyleClass().addAll("muted", "small");
        who.setWrapText(true);
        getStyleClass().add("settings-pane");
        getChildren().addAll(heading, told, who);
    }

    /// The same for one conversation, in its menu.
    public static MenuItem item(MarkingViewModel model, Texts texts) {
        var told = new CheckMenuItem(texts.text("marker.told.here"));
        told.setUserData(model);
        told.getStyleClass().add("marker-told-here");
        told.selectedProperty().bindBidirectional(model.toldProperty());
        told.disableProperty().bind(model.knownProperty().not());
        return told;
    }
}
