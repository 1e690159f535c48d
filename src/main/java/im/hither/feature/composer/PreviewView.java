package im.hither.feature.composer;

import im.hither.feature.styling.Block;
import im.hither.feature.styling.StyledTextView;
import im.hither.feature.styling.StylingParser;
import im.hither.text.Texts;
import javafx.scene.control.ScrollPane;

/// How the text will look, above the field; only there where it would look different from what is
/// typed.
final class PreviewView extends ScrollPane {
    private static final int LONGEST = 4096; // nobody looks at a preview of more
    private static final double HIGHEST = 140;

    private final StyledTextView styled;

    PreviewView(Texts texts) {
        styled = new StyledTextView(texts);
        getStyleClass().addAll("edge-to-edge", "composer-preview");
        setAccessibleText(texts.text("composer.preview"));
        setContent(styled);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(HIGHEST);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(String text) {
        boolean shown = text.length() <= LONGEST && isStyled(text);
        setVisible(shown);
        if (shown) styled.show(text.stripTrailing(), "");
    }

    private static boolean isStyled(String text) {
        return StylingParser.blocks(text).stream()
                .anyMatch(
                        block -> !(block instanceof Block.Plain(_, var spans)) || !spans.isEmpty());
    }
}
