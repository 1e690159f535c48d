package im.hither.feature.timeline;

import im.hither.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Goes to the end of the conversation and says how many new messages wait there.
final class EndButton extends Button {
    private final Texts texts;
    private final Tooltip tooltip = new Tooltip();

    EndButton(Texts texts) {
        this.texts = texts;
        getStyleClass().add("end-button");
        setGraphic(new FontIcon(MaterialDesignC.CHEVRON_DOWN));
        setTooltip(tooltip);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(0);
    }

    void show(int unread) {
        setText(unread == 0 ? "" : texts.count("timeline.new", unread));
        var does = texts.text("timeline.toEnd");
        tooltip.setText(does);
        setAccessibleText(getText().isEmpty() ? does : does + ", " + getText());
    }
}
