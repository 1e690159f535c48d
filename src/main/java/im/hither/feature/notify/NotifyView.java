package im.hither.feature.notify;

import im.hither.text.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whether there are notes outside the window, and whether they say what was written.
public final class NotifyView extends VBox {
    public NotifyView(NotifyViewModel model, Texts texts) {
        setUserData(model); // the bindings alone do not keep it
        var heading = new Label(texts.text("notify.title"));
        heading.getStyleClass().add("settings-heading");
        var shown = new CheckBox(texts.text("notify.shown"));
        shown.getStyleClass().add("notify-shown");
        shown.selectedProperty().bindBidirectional(model.shownProperty());
        var content = new CheckBox(texts.text("notify.content"));
        content.getStyleClass().add("notify-content");
        content.selectedProperty().bindBidirectional(model.contentProperty());
        content.disableProperty().bind(shown.selectedProperty().not());
        getStyleClass().add("settings-pane");
        var quiet = new QuietView(model, texts);
        quiet.disableProperty().bind(shown.selectedProperty().not());
        getChildren().addAll(heading, shown, content, quiet);
    }
}
