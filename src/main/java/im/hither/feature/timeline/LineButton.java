package im.hither.feature.timeline;

import im.hither.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Goes up to where reading stopped.
final class LineButton extends Button {
    LineButton(Texts texts) {
        super(texts.text("timeline.newMessages"), new FontIcon(MaterialDesignC.CHEVRON_UP));
        getStyleClass().addAll("end-button", "line-button");
        setTooltip(new Tooltip(texts.text("timeline.toLine")));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
    }
}
