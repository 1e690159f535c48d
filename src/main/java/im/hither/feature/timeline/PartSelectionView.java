package im.hither.feature.timeline;

import im.hither.feature.styling.StyledTextView;
import im.hither.ui.flow.AnchoredFlow;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Selects a part of one message: by dragging over it, a word by two clicks and all by three, by
/// Shift with the arrows to the sides. Who drags on to another message selects both as a whole,
/// which the flow does.
final class PartSelectionView {
    private final AnchoredFlow<TimelineRow> flow;
    private Optional<TextPart> part = Optional.empty();
    private Optional<TextPart> begun = Optional.empty(); // what a drag goes on from
    private boolean byWords;

    PartSelectionView(AnchoredFlow<TimelineRow> flow) {
        this.flow = flow;
    }

    void listen() {
        flow.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        flow.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        flow.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Nothing is selected any more.
    void clear() {
        begun = Optional.empty();
        select(Optional.empty());
    }

    /// What is selected, where that is a part of one message.
    Optional<TextPart> part() {
        return part.filter(each -> !each.isEmpty() && !isElsewhere(each));
    }

    /// Whether whole messages are selected by now, or the keyboard stands at another one.
    private boolean isElsewhere(TextPart each) {
        return flow.selected().size() > 1
                || flow.focused().filter(row -> row.id().equals(each.row())).isEmpty();
    }

    /// Marks in a row what is selected of it.
    void mark(Object row, StyledTextView text) {
        var here = part().filter(each -> each.row().equals(row));
        here = here.filter(each -> each.text().equals(text.readText()));
        text.mark(here.map(TextPart::from).orElse(0), here.map(TextPart::to).orElse(0));
    }

    private void select(Optional<TextPart> now) {
        var before = part.map(TextPart::row);
        part = now;
        before.flatMap(this::cell).ifPresent(MessageCell::markPart);
        now.map(TextPart::row).flatMap(this::cell).ifPresent(MessageCell::markPart);
    }

    private Optional<MessageCell> cell(Object row) {
        return flow.nodeOf(row).filter(MessageCell.class::isInstance).map(MessageCell.class::cast);
    }

    private void pressed(MouseEvent event) {
        begun = Optional.empty();
        if (event.getButton() != MouseButton.PRIMARY) {
            if (part.filter(this::isElsewhere).isPresent()) select(Optional.empty());
            return;
        }
        var cell = cell(event.getPickResult().getIntersectedNode());
        var row = cell.flatMap(MessageCell::shown);
        var text = cell.flatMap(MessageCell::readable);
        if (row.isEmpty() || text.isEmpty() || !isOver(text.get(), point(event))) {
            select(Optional.empty());
            return;
        }
        press(event, row.get(), text.get());
    }

    private void press(MouseEvent event, TimelineRow row, StyledTextView text) {
        var here = TextPart.at(row.id(), text.readText(), text.indexAt(point(event)));
        var before = part.filter(each -> each.row().equals(here.row()));
        byWords = event.getClickCount() == 2;
        var now = here;
        if (event.isShiftDown() && before.isPresent()) now = before.get().upTo(here.caret());
        else if (byWords) now = here.words();
        else if (event.getClickCount() > 2) now = here.whole();
        begun = Optional.of(now);
        select(begun);
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) return;
        var text = begun.map(TextPart::row).flatMap(this::cell).flatMap(MessageCell::readable);
        if (text.isEmpty()) return;
        int index = text.get().indexAt(point(event));
        select(begun.map(each -> byWords ? each.wordsUpTo(index) : each.upTo(index)));
    }

    private static boolean isOver(StyledTextView text, Point2D point) {
        return text.localToScene(text.getLayoutBounds()).contains(point);
    }

    private static Point2D point(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }

    private static Optional<MessageCell> cell(Node under) {
        for (var node = under; node != null; node = node.getParent()) {
            if (node instanceof MessageCell cell) return Optional.of(cell);
        }
        return Optional.empty();
    }

    private void keyPressed(KeyEvent event) {
        if (part.filter(this::isElsewhere).isPresent()) select(Optional.empty());
        if (event.getCode() == KeyCode.ESCAPE && part().isPresent()) {
            select(Optional.empty());
            event.consume();
        } else if (event.isShiftDown() && !event.isAltDown()) {
            if (extend(event.getCode(), event.isShortcutDown())) event.consume();
        }
    }

    /// From the beginning of the message the keyboard stands at, or its end, where nothing of it is
    /// selected yet.
    private boolean extend(KeyCode key, boolean byWord) {
        var row = flow.focused().map(TimelineRow::id);
        var text = row.flatMap(this::cell).flatMap(MessageCell::readable);
        if (text.isEmpty()) return false;
        boolean mirrored =
                text.get().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        boolean forward = key == KeyCode.END || (key == KeyCode.RIGHT) != mirrored;
        var read = text.get().readText();
        int start = forward ? 0 : read.length();
        var now = part().orElseGet(() -> TextPart.at(row.get(), read, start));
        switch (key) {
            case LEFT, RIGHT ->
                    select(Optional.of(byWord ? now.byWord(forward) : now.byLetter(forward)));
            case HOME -> select(Optional.of(now.upTo(0)));
            case END -> select(Optional.of(now.upTo(read.length())));
            default -> {
                return false;
            }
        }
        return true;
    }
}
