package im.hither.feature.timeline;

import im.hither.domain.Direction;
import im.hither.text.Texts;
import im.hither.ui.IconButton;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// What one does most with the message under the pointer: it floats beside the bubble, so that
/// nothing moves.
final class MessageBarView extends HBox {
    private static final double APART = 6;

    /// What the buttons do with a message; the node is where it was asked for.
    record Ways(
            BiConsumer<TimelineRow.Message, Node> react,
            BiConsumer<TimelineRow.Message, Node> answer,
            BiConsumer<TimelineRow.Message, Node> more) {}

    private final Texts texts;
    private final Ways ways;
    private Optional<TimelineRow.Message> over = Optional.empty();

    private MessageBarView(Texts texts, Ways ways) {
        this.texts = texts;
        this.ways = ways;
        getStyleClass().add("message-bar");
        setVisible(false);
    }

    /// Not before the pointer comes: a conversation is opened more often than pointed at.
    private void fill() {
        getChildren()
                .setAll(
                        button(
                                MaterialDesignE.EMOTICON_PLUS_OUTLINE,
                                "timeline.react",
                                "bar-react",
                                ways.react()),
                        button(
                                MaterialDesignR.REPLY_OUTLINE,
                                "timeline.answer",
                                "bar-answer",
                                ways.answer()),
                        button(
                                MaterialDesignD.DOTS_HORIZONTAL,
                                "timeline.more",
                                "bar-more",
                                ways.more()));
        applyCss(); // for its size
    }

    private IconButton button(
            Ikon icon, String key, String style, BiConsumer<TimelineRow.Message, Node> way) {
        var button = new IconButton(icon, texts.text(key));
        button.getStyleClass().add(style);
        button.setFocusTraversable(false); // the keyboard has keys and the menu for that
        button.setOnAction(_ -> over.ifPresent(row -> way.accept(row, button)));
        return button;
    }

    /// Lets one float over the messages in `area`.
    static MessageBarView install(Region area, Pane layer, Texts texts, Ways ways) {
        var bar = new MessageBarView(texts, ways);
        layer.getChildren().add(bar);
        layer.setPickOnBounds(false);
        area.addEventFilter(MouseEvent.MOUSE_MOVED, bar::moved);
        area.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> bar.hide());
        area.addEventFilter(ScrollEvent.SCROLL, _ -> bar.hide());
        return bar;
    }

    private void moved(MouseEvent event) {
        for (var node = event.getPickResult().getIntersectedNode();
                node != null;
                node = node.getParent()) {
            if (node.equals(this)) return;
            if (node instanceof MessageCell cell) {
                show(cell);
                return;
            }
        }
        hide();
    }

    private void show(MessageCell cell) {
        var row = cell.shown().filter(TimelineRow.Message::answerable);
        if (row.equals(over)) return;
        over = row;
        setVisible(row.isPresent());
        if (row.isEmpty()) return;
        if (getChildren().isEmpty()) fill();
        autosize();
        place(getParent().sceneToLocal(cell.bubbleInScene()), row.get().message().direction());
    }

    /// On the side that is free; where that is too narrow, over the corner.
    private void place(Bounds bubble, Direction direction) {
        var room = getParent().getLayoutBounds();
        double x =
                direction == Direction.IN
                        ? bubble.getMaxX() + APART
                        : bubble.getMinX() - APART - getWidth();
        relocate(
                snapPositionX(between(APART, x, room.getWidth() - getWidth() - 3 * APART)),
                snapPositionY(between(APART, bubble.getMinY(), room.getHeight() - getHeight())));
    }

    private static double between(double least, double wanted, double most) {
        return Math.max(least, Math.min(wanted, most));
    }

    /// Takes it away until the pointer moves again.
    void hide() {
        over = Optional.empty();
        setVisible(false);
    }
}
