package im.hither.feature.timeline;

import im.hither.domain.Content.Retracted;
import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Says in plain words why a message shows no text: it cannot be read here, or was taken back.
final class UnreadableCard extends HBox {
    private final Texts texts;
    private final FontIcon icon = new FontIcon(MaterialDesignL.LOCK_ALERT_OUTLINE);
    private final WrappedText words = new WrappedText("unreadable-text");

    UnreadableCard(Texts texts) {
        this.texts = texts;
        getStyleClass().add("unreadable");
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
    }

    void showCipher(String cipher) {
        icon.setIconCode(MaterialDesignL.LOCK_ALERT_OUTLINE);
        words.show(texts.text("timeline.unreadable", cipher));
    }

    void showBroken() {
        icon.setIconCode(MaterialDesignA.ALERT_OUTLINE);
        words.show(texts.text("timeline.broken"));
    }

    void showRetracted(Retracted retracted) {
        icon.setIconCode(MaterialDesignD.DELETE_OUTLINE);
        words.show(new RetractedWords(texts).of(retracted));
    }

    /// So much stays free below the words.
    void leaveRoom(double height) {
        setPadding(new Insets(0, 0, height, 0));
    }
}
