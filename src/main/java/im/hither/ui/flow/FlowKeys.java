package im.hither.ui.flow;

import javafx.scene.input.KeyEvent;

/// The flow's keys: a screen up and down, both ends, and from row to row.
final class FlowKeys {
    private static final double PAGE = 0.9; // of the height, so that a line is left to go on from

    private final AnchoredFlow<?> flow;
    private final RowFocus<?> focus;

    FlowKeys(AnchoredFlow<?> flow, RowFocus<?> focus) {
        this.flow = flow;
        this.focus = focus;
    }

    void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) return;
        switch (event.getCode()) {
            case PAGE_UP -> flow.scrollBy(flow.getHeight() * PAGE);
            case PAGE_DOWN -> flow.scrollBy(-flow.getHeight() * PAGE);
            case HOME -> flow.toStart();
            case END -> flow.toEnd();
            case UP -> move(-1);
            case DOWN -> move(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        if (focus.move(by).isPresent()) flow.reveal();
    }
}
