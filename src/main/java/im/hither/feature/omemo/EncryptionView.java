package im.hither.feature.omemo;

import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// A line at the head of a conversation: an icon and one sentence about encryption, and what can be
/// done about it.
public final class EncryptionView extends HBox {
    private static final PseudoClass STUCK = PseudoClass.getPseudoClass("stuck");
    private static final PseudoClass CLEAR = PseudoClass.getPseudoClass("clear");

    private final EncryptionViewModel model;
    private final FontIcon icon = new FontIcon(MaterialDesignL.LOCK_OUTLINE);
    private final WrappedText words = new WrappedText("encryption-words");
    private final Button off;
    private final Button on;
    private final Button confirm;
    private final Button keep;

    public EncryptionView(EncryptionViewModel model, Texts texts) {
        this.model = model;
        off = button(texts.text("omemo.turnOff"), "turn-off", model::turnOff);
        on = button(texts.text("omemo.turnOn"), "turn-on", model::turnOn);
        confirm = button(texts.text("omemo.turnOff.yes"), "turn-off-yes", model::confirm);
        keep = button(texts.text("omemo.turnOff.no"), "turn-off-no", model::keep);
        confirm.getStyleClass().add("danger");
        getStyleClass().add("encryption");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false); // or one line would stand at the top
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words, off, on, keep, confirm);
        WhileInScene.keep(this, this::follow);
        model.open();
    }

    private static Button button(String text, String style, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().addAll("small", style);
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Subscription follow() {
        return Subscription.combine(
                model.sentenceProperty().subscribe(this::say),
                model.prospectProperty().subscribe(this::show),
                model.askingProperty().subscribe(() -> show(model.prospectProperty().get())));
    }

    private void say(String sentence) {
        words.show(sentence);
        setAccessibleText(sentence);
    }

    private void show(Prospect prospect) {
        var asking = model.askingProperty().get();
        var clear = !prospect.encrypts();
        icon.setIconCode(icon(prospect, clear));
        off.setVisible(!clear && !asking);
        on.setVisible(prospect == Prospect.OFF);
        keep.setVisible(asking);
        confirm.setVisible(asking);
        setVisible(prospect != Prospect.CANNOT);
        setManaged(isVisible());
        pseudoClassStateChanged(STUCK, prospect.isStuck());
        pseudoClassStateChanged(CLEAR, clear);
        icon.setAccessibleText(prospect.name().toLowerCase(Locale.ROOT));
    }

    private static Ikon icon(Prospect prospect, boolean clear) {
        if (clear) return MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE;
        if (prospect.isStuck()) return MaterialDesignL.LOCK_ALERT_OUTLINE;
        return prospect == Prospect.VERIFIED
                ? MaterialDesignS.SHIELD_CHECK_OUTLINE
                : MaterialDesignL.LOCK_OUTLINE;
    }
}
