package im.hither.ui;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A card in the middle of the room there is; where it is higher than that, it scrolls.
public final class ScrolledCard extends ScrollPane {
    private final Region card;
    private final StackPane ground;

    public ScrolledCard(Region card) {
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setMinHeight(Region.USE_PREF_SIZE); // else its words are cut before it scrolls
        this.card = card;
        ground = new StackPane(card);
        ground.getStyleClass().add("card-ground");
        setContent(ground);
        getStyleClass().addAll("edge-to-edge", "scrolled-card");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    Region card() {
        return card;
    }

    /// Told when somebody presses the mouse beside the card.
    public void setOnPressedBeside(Runnable beside) {
        ground.setOnMousePressed(pressed -> {
            if (ground.equals(pressed.getTarget())) beside.run();
        });
    }

    /// Scrolls so far that `node`, somewhere on a card, can be seen; nothing where it lies on none.
    public static void reveal(Node node) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrolledCard scroll) {
                scroll.show(node);
                return;
            }
        }
    }

    private void show(Node node) {
        applyCss();
        layout(); // the node may just have got its size
        var seen = getViewportBounds().getHeight();
        var hidden = ground.getHeight() - seen;
        if (hidden <= 0) return;
        var bounds = node.getLayoutBounds();
        var top = ground.sceneToLocal(node.localToScene(Point2D.ZERO)).getY();
        var bottom = top + bounds.getHeight();
        var from = getVvalue() * hidden;
        if (top < from) setVvalue(top / hidden);
        if (bottom > from + seen) setVvalue((bottom - seen) / hidden);
    }
}
