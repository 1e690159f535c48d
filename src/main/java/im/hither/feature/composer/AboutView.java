package im.hither.feature.composer;

import im.hither.feature.composer.Draft.Kind;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.IconButton;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Says above the field which message is answered or changed, with a way out.
final class AboutView extends HBox {
    private final Texts texts;
    private final Label heading = new Label();
    private final Label excerpt = new Label();

    AboutView(Texts texts, Runnable cancel) {
        this.texts = texts;
        getStyleClass().add("composer-about");
        heading.getStyleClass().add("composer-about-heading");
        excerpt.getStyleClass().add("composer-about-text");
        var column = new VBox(heading, excerpt);
        column.setMinWidth(0);
        setHgrow(column, Priority.ALWAYS);
        var away = new IconButton(MaterialDesignC.CLOSE, texts.text("composer.letGo"));
        away.getStyleClass().add("composer-about-close");
        away.setOnAction(_ -> cancel.run());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(column, away);
    }

    /// @param name what the other side is called
    void show(About about, String name) {
        var answered = about.own() ? texts.text("composer.answerOwn") : OneLine.of(name);
        heading.setText(
                about.kind() == Kind.CORRECTION
                        ? texts.text("composer.correcting")
                        : texts.text("composer.answering", answered));
        excerpt.setText(OneLine.of(about.text()));
    }
}
