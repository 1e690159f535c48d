package im.hither.feature.room;

import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// A line below the head of a conversation that says who reads what is said, and that it is not
/// encrypted, where one might take it for a chat.
public final class RoomHintView extends HBox {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final RoomHintViewModel model;
    private final WrappedText words = new WrappedText("room-hint-words");

    public RoomHintView(RoomHintViewModel model) {
        this.model = model;
        setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false); // or one line would stand at the top
        getStyleClass().add("room-hint");
        getChildren().addAll(new FontIcon(MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE), words);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.sentenceProperty().isNotEmpty());
        WhileInScene.keep(this, this::follow);
    }

    private Subscription follow() {
        return Subscription.combine(
                model.sentenceProperty().subscribe(this::say),
                model.goneProperty().subscribe(gone -> pseudoClassStateChanged(GONE, gone)));
    }

    private void say(String sentence) {
        words.show(sentence);
        setAccessibleText(sentence);
    }
}
