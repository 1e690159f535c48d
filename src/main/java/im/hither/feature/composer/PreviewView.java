package im.hither.feature.composer;

import im.hither.feature.styling.Block;
import im.hither.feature.styling.StyledTextView;
import im.hither.feature.styling.StylingParser;
import im.hither.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// How the text will look, above the field, and whether it is to look so; only there where that is
/// different from what is typed.
final class PreviewView extends HBox {
    private static final int LONGEST = 4096; // nobody looks at a preview of more
    private static final double HIGHEST = 140;

    private final BooleanProperty unstyled;
    private final StyledTextView styled;

    /// @param unstyled set where it is to be shown as it was typed
    PreviewView(Texts texts, BooleanProperty unstyled) {
        this.unstyled = unstyled;
        styled = new StyledTextView(texts);
        getStyleClass().add("composer-preview");
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(scrolled(texts), choice(texts));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private ScrollPane scrolled(Texts texts) {
        var scroll = new ScrollPane(styled);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(texts.text("composer.preview"));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(HIGHEST);
        scroll.setMinHeight(USE_PREF_SIZE);
        setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private ToggleButton choice(Texts texts) {
        var choice = new ToggleButton("", new FontIcon(MaterialDesignF.FORMAT_CLEAR));
        choice.getStyleClass().addAll("icon-button", "send-unstyled");
        choice.setTooltip(new Tooltip(texts.text("composer.unstyled")));
        choice.setAccessibleText(texts.text("composer.unstyled"));
        choice.selectedProperty().bindBidirectional(unstyled);
        return choice;
    }

    void show(String text) {
        boolean shown = text.length() <= LONGEST && isStyled(text);
        setVisible(shown);
        if (!shown) return;
        if (unstyled.get()) {
            styled.showAsSent(text.stripTrailing());
        } else {
            styled.show(text.stripTrailing(), "");
        }
    }

    private static boolean isStyled(String text) {
        return StylingParser.blocks(text).stream()
                .anyMatch(
                        block -> !(block instanceof Block.Plain(_, var spans)) || !spans.isEmpty());
    }
}
