package im.hither.shell;

import im.hither.text.Texts;
import im.hither.ui.Notice;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says why the program cannot start, in place of its window.
public final class NoWindowView extends VBox {
    /// @param sentence what happened and what to do
    public NoWindowView(String sentence, Texts texts, Runnable close) {
        var heading = new Label(texts.text("shell.noWindow"));
        heading.getStyleClass().add("heading");
        var problem = new Notice();
        problem.textProperty().set(sentence);
        var away = new Button(texts.text("shell.close.card"));
        away.getStyleClass().add("accent");
        away.setDefaultButton(true);
        away.setCancelButton(true);
        away.setOnAction(_ -> close.run());
        var buttons = new HBox(away);
        buttons.getStyleClass().add("buttons");
        getStyleClass().addAll("no-window", "form");
        getChildren().addAll(heading, problem, buttons);
    }
}
