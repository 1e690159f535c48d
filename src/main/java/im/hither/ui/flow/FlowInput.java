package im.hither.ui.flow;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Moves a flow: the wheel, a screen up and down, both ends, from row to row, and a click on one.
final class FlowInput<T> {
    private static final double PAGE = 0.9; // of the height, so that a line is left to go on from
    private static final double DRAG = 24; // so far at each move of a drag beyond the edge
    private static final double WHEEL = 1.5; // a notch is 40 pixels, few for a window full of text

    private final AnchoredFlow<T> flow;
    private final RowSheet<T> sheet;
    private final FlowRows<T> rows;
    private final RowFocus<T> focus;
    private Optional<T> pressed = Optional.empty();

    FlowInput(AnchoredFlow<T> flow, RowSheet<T> sheet, FlowRows<T> rows, RowFocus<T> focus) {
        this.flow = flow;
        this.sheet = sheet;
        this.rows = rows;
        this.focus = focus;
    }

    void listen() {
        flow.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        flow.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        flow.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
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
        pressed = sheet.at(event.getY()).filter(rows::focusable);
        pressed.ifPresent(row -> {
            if (event.isShiftDown()) focus.extend(row);
            else if (event.getButton() == MouseButton.PRIMARY || !focus.selected().contains(row))
                focus.focus(row);
        });
    }

    /// From the row where the button went down to the one it is over now.
    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || pressed.isEmpty()) return;
        if (event.getY() < 0) flow.scrollBy(DRAG);
        if (event.getY() > flow.getHeight()) flow.scrollBy(-DRAG);
        double inside = Math.clamp(event.getY(), 0, Math.max(0, flow.getHeight() - 1));
        var over = sheet.at(inside).filter(rows::focusable);
        boolean several =
                over.isPresent() && (!over.equals(pressed) || focus.selected().size() > 1);
        if (several) focus.select(pressed.get(), over.get());
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown()) return;
        if (event.isShortcutDown() || event.isShiftDown()) {
            if (selects(event)) event.consume();
            return;
        }
        switch (event.getCode()) {
            case PAGE_UP -> flow.scrollBy(flow.getHeight() * PAGE);
            case PAGE_DOWN -> flow.scrollBy(-flow.getHeight() * PAGE);
            case HOME -> flow.toStart();
            case END -> flow.toEnd();
            case UP -> move(-1);
            case DOWN -> move(1);
            case ESCAPE -> {
                if (!focus.unselect()) return;
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Shift with the arrows selects further, Ctrl+A everything that is there.
    private boolean selects(KeyEvent event) {
        boolean shortcut = event.isShortcutDown();
        return switch (event.getCode()) {
            case UP -> !shortcut && extend(-1);
            case DOWN -> !shortcut && extend(1);
            case A -> shortcut && !event.isShiftDown() && selectAll();
            default -> false;
        };
    }

    private boolean extend(int by) {
        focus.extend(by).ifPresent(flow::reveal);
        return true;
    }

    private boolean selectAll() {
        var all = flow.rows();
        if (!all.isEmpty()) focus.select(all.getFirst(), all.getLast());
        return true;
    }

    private void move(int by) {
        focus.move(by).ifPresent(flow::reveal);
    }
}
