package im.hither.ui.flow;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Moves a flow: the wheel, a screen up and down, both ends, from row to row, and a click on one.
final class FlowInput<T> {
    private static final double PAGE = 0.9; // of the height, so that a line is left to go on from
    private static final double WHEEL = 1.5; // a notch is 40 pixels, few for a window full of text

    private final AnchoredFlow<T> flow;
    private final RowSheet<T> sheet;
    private final FlowRows<T> rows;
    private final RowFocus<T> focus;

    FlowInput(AnchoredFlow<T> flow, RowSheet<T> sheet, FlowRows<T> rows, RowFocus<T> focus) {
        this.flow = flow;
        this.sheet = sheet;
        this.rows = rows;
        this.focus = focus;
    }

    void listen() {
        flow.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        flow.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        flow.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() == 0) return;
        boolean exact = event.isDirect() || event.isInertia();
        flow.scrollBy(event.getDeltaY() * (exact ? 1 : WHEEL));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        flow.requestFocus();
        sheet.at(event.getY()).filter(rows::focusable).ifPresent(focus::focus);
    }

    private void keyPressed(KeyEvent event) {
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
        focus.move(by).ifPresent(flow::reveal);
    }
}
