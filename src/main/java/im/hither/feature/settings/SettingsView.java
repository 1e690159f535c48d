package im.hither.feature.settings;

import im.hither.text.Texts;
import im.hither.ui.IconButton;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A card with the panes of the features, one below the other.
public final class SettingsView extends VBox {
    public SettingsView(Texts texts, Runnable close, Node... panes) {
        var heading = new Label(texts.text("settings.title"));
        heading.getStyleClass().add("heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        var away = new IconButton(MaterialDesignC.CLOSE, texts.text("settings.close"));
        away.setOnAction(_ -> close.run());
        var header = new HBox(heading, away);
        header.getStyleClass().add("card-header");
        getStyleClass().addAll("settings", "form");
        getChildren().add(header);
        getChildren().addAll(panes);
    }
}
