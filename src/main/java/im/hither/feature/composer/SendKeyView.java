package im.hither.feature.composer;

import im.hither.text.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whether Enter sends, or begins a line.
public final class SendKeyView extends VBox {
    public SendKeyView(SendKeyViewModel model, Texts texts) {
        var heading = new Label(texts.text("composer.settings"));
        heading.getStyleClass().add("settings-heading");
        var enter = new CheckBox(texts.text("composer.enterSends"));
        enter.setWrapText(true);
        enter.getStyleClass().add("enter-sends");
        enter.setSelected(model.sendKeyProperty().get() == SendKey.ENTER);
        enter.setOnAction(
                _ -> model.choose(enter.isSelected() ? SendKey.ENTER : SendKey.CONTROL_ENTER));
        getStyleClass().add("settings-pane");
        getChildren().addAll(heading, enter);
    }
}
