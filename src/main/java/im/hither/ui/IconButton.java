package im.hither.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A flat button with a picture; what it does is said by its tooltip and to screen readers.
public final class IconButton extends Button {
    public IconButton(Ikon icon, String does) {
        super("", new FontIcon(icon));
        getStyleClass().add("icon-button");
        setAccessibleText(does);
        setTooltip(new Tooltip(does));
    }
}
