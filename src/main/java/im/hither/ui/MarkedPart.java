package im.hither.ui;

import im.hither.ui.emoji.EmojiGlyph;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A part of a text that stands out, as what is selected does; painted behind the letters. Places
/// in the text are counted in its characters, while a flow counts a picture as one.
final class MarkedPart {
    private final TextFlow flow;
    private final Path paint = new Path();
    private int from;
    private int to;

    MarkedPart(TextFlow flow) {
        this.flow = flow;
        paint.setManaged(false);
        paint.setMouseTransparent(true);
        paint.setViewOrder(1);
        paint.setStroke(null);
        paint.getStyleClass().add("marked-part");
    }

    void mark(int first, int end) {
        if (first == from && end == to) return;
        from = first;
        to = end;
        draw();
    }

    /// Where things are may have changed.
    void draw() {
        if (from >= to) {
            flow.getChildren().remove(paint);
            return;
        }
        if (!flow.getChildren().contains(paint)) flow.getChildren().add(paint);
        paint.getElements().setAll(flow.getRangeShape(inFlow(from), inFlow(to), false));
    }

    boolean isMarked() {
        return from < to;
    }

    /// Between which characters a point lies.
    int indexAt(Point2D point) {
        return inText(flow.getHitInfo(point).getInsertionIndex());
    }

    private int inFlow(int index) {
        int left = index;
        int place = 0;
        for (var node : words()) {
            int length = length(node);
            if (left < length) return place + (node instanceof Text ? left : 0);
            left -= length;
            place += node instanceof Text ? length : 1;
        }
        return place;
    }

    private int inText(int place) {
        int left = place;
        int index = 0;
        for (var node : words()) {
            int places = node instanceof Text ? length(node) : 1;
            if (left < places) return index + left;
            left -= places;
            index += length(node);
        }
        return index;
    }

    private List<Node> words() {
        return flow.getChildren().stream().filter(Node::isManaged).toList();
    }

    /// In characters; what is neither words nor a picture is none.
    private static int length(Node node) {
        return switch (node) {
            case Text words -> words.getText().length();
            case EmojiGlyph picture -> picture.written().length();
            default -> 0;
        };
    }
}
