package im.hither.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Words that stand beside a node while the pointer rests there. The tooltip is made when the
/// pointer first comes: where there are many nodes, it hardly ever does.
public final class LateTooltip {
    private final Node node;
    private String words = "";
    private Optional<Tooltip> made = Optional.empty();

    public LateTooltip(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make());
    }

    public void show(String now) {
        words = now;
        made.ifPresent(tooltip -> tooltip.setText(now));
    }

    private void make() {
        if (made.isPresent()) return;
        var tooltip = new Tooltip(words);
        made = Optional.of(tooltip);
        Tooltip.install(node, tooltip);
    }
}
