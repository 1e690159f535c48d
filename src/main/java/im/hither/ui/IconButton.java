package im.hither.ui;

import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// A flat button with a picture; what it does is said by its tooltip and to screen readers.
public final class IconButton extends Button {
    /// Pictures that point along the lines of text, and the other way where these run so.
    private static final Set<Ikon> DIRECTED =
            Set.of(MaterialDesignA.ARROW_LEFT, MaterialDesignS.SEND, MaterialDesignR.REPLY_OUTLINE);

    public IconButton(Ikon icon, String does) {
        super("", new FontIcon(icon));
        if (DIRECTED.contains(icon)) getGraphic().getStyleClass().add("directional");
        getStyleClass().add("icon-button");
        setAccessibleText(does);
        setTooltip(new Tooltip(does));
    }
}
