package im.hither.ui;

import im.hither.domain.Accent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A disc in the colour of an accent, to be chosen.
public final class AccentSwatch extends ToggleButton {
    public AccentSwatch(Accent accent, String name) {
        super("", new FontIcon(MaterialDesignC.CHECK));
        getStyleClass().setAll("accent-swatch");
        setStyle("-swatch: " + AccentColour.of(accent).emphasis() + ";");
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
    }
}
