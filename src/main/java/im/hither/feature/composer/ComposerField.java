package im.hither.feature.composer;

import im.hither.ui.TextDirection;
import im.hither.ui.WrappedText;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A field that grows with what is typed, up to eight lines, and follows its direction. Enter sends
/// and Shift+Enter begins a line, or Ctrl+Enter sends and Enter begins a line.
final class ComposerField extends TextArea {
    private static final int MOST = 8;

    private final Runnable send;
    private final ObservableValue<SendKey> sendKey;
    private final Text measure = new Text();
    private boolean full;

    ComposerField(Runnable send, ObservableValue<SendKey> sendKey) {
        this.send = send;
        this.sendKey = sendKey;
        getStyleClass().add("composer-input");
        setPrefRowCount(1);
        setWrapText(true);
        setPrefColumnCount(1);
        measure.fontProperty().bind(fontProperty());
        setTextFormatter(new TextFormatter<>(this::beforeChange));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        textProperty().subscribe(_ -> changed());
        skinProperty().subscribe(_ -> showBars());
        widthProperty().subscribe(_ -> grow());
        fontProperty().subscribe(_ -> grow());
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) { // a message needs no tabs, the keyboard a way out
            event.consume();
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        if (event.getCode() != KeyCode.ENTER) return;
        event.consume();
        boolean sends =
                switch (sendKey.getValue()) {
                    case ENTER -> !event.isShiftDown() && !event.isAltDown();
                    case CONTROL_ENTER -> event.isShortcutDown();
                };
        if (sends) {
            send.run();
        } else {
            replaceSelection("\n");
        }
    }

    /// Before a text stands in the field that must not be broken into lines, nothing in it may wrap
    /// any more.
    private TextFormatter.Change beforeChange(TextFormatter.Change change) {
        boolean wraps = WrappedText.breaksInFields(change.getControlNewText());
        setWrapText(wraps);
        if (!wraps) {
            for (var node : lookupAll(".text")) {
                if (node instanceof Text line) line.setWrappingWidth(0);
            }
        }
        return change;
    }

    private void changed() {
        setNodeOrientation(
                getText().isEmpty() ? NodeOrientation.INHERIT : TextDirection.of(getText()));
        grow();
    }

    private void grow() {
        measure.setText("x");
        measure.setWrappingWidth(0);
        double line = measure.getLayoutBounds().getHeight();
        measure.setText(getText() + "x"); // the caret needs room too
        if (isWrapText()) measure.setWrappingWidth(textWidth());
        long rows = Math.round(measure.getLayoutBounds().getHeight() / line);
        setPrefRowCount(Math.clamp(rows, 1, MOST));
        full = rows > MOST;
        showBars();
    }

    /// A bar only where more than eight lines stand: one for a moment while the field grows would
    /// flicker.
    private void showBars() {
        if (!(lookup(".scroll-pane") instanceof ScrollPane pane)) return;
        pane.setHbarPolicy(ScrollBarPolicy.NEVER);
        pane.setVbarPolicy(full ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
    }

    private double textWidth() {
        return lookup(".content") instanceof Region content && content.getWidth() > 0
                ? content.getWidth() - content.snappedLeftInset() - content.snappedRightInset()
                : getWidth();
    }
}
