package im.hither.shell;

import im.hither.text.Texts;
import im.hither.ui.IconButton;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A card that says what this program is, its licence, and whose work it is built on.
final class AboutView extends VBox {
    /// @param notice what the libraries want to be said, word for word
    AboutView(String version, String notice, ReportViewModel report, Texts texts, Runnable close) {
        var name = new Label("Hither");
        name.getStyleClass().add("heading");
        var number = new Label(texts.text("shell.about.version", version));
        number.getStyleClass().add("muted");
        var words = new VBox(name, number);
        HBox.setHgrow(words, Priority.ALWAYS);
        var away = new IconButton(MaterialDesignC.CLOSE, texts.text("shell.close.card"));
        away.setOnAction(_ -> close.run());
        var header = new HBox(words, away);
        header.getStyleClass().add("card-header");
        var licence = new Label(texts.text("shell.about.licence"));
        licence.setWrapText(true);
        licence.setMinHeight(USE_PREF_SIZE);
        var others = new Label(texts.text("shell.about.others"));
        others.getStyleClass().add("settings-heading");
        var text = new TextArea(texts.text("shell.about.libraries") + "\n\n" + notice.strip());
        text.getStyleClass().add("about-notice");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(texts.text("shell.about.others"));
        getStyleClass().addAll("about", "form");
        getChildren().addAll(header, licence, others, text, new ReportView(report, texts));
    }
}
