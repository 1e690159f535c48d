package im.hither.feature.omemo;

import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// A line above what is being written: for which devices it is not readable, and the way to their
/// keys.
public final class ReachView extends HBox {
    private final WrappedText words = new WrappedText("reach-words");

    public ReachView(ReachViewModel model, Texts texts) {
        var compare = new Button(texts.text("omemo.reach.compare"));
        compare.getStyleClass().addAll("small", "reach-compare");
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setOnAction(_ -> model.compare());
        setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().add("reach");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(new FontIcon(MaterialDesignD.DEVICES), words, compare);
        WhileInScene.keep(this, () -> model.sentenceProperty().subscribe(this::say));
        model.refresh();
    }

    private void say(String sentence) {
        words.show(sentence);
        setAccessibleText(sentence);
        setVisible(!sentence.isEmpty());
    }
}
