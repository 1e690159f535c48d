package im.hither.feature.trust;

import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A card on which the place of a code on the screen is marked, where it was not found by itself.
final class MarkView extends VBox {
    private static final double WIDTH = 640;
    private static final double LEAST = 8;

    private final Consumer<Supplier<Pixels>> marked;

    MarkView(
            List<? extends Image> screens,
            Texts texts,
            Consumer<Supplier<Pixels>> marked,
            Runnable close) {
        this.marked = marked;
        var how = new WrappedText("plain-words");
        how.show(texts.text("trust.mark"));
        var cancel = new Button(texts.text("trust.mark.cancel"));
        cancel.setOnAction(_ -> close.run());
        var buttons = new HBox(cancel);
        buttons.getStyleClass().add("buttons");
        getStyleClass().addAll("form", "mark-card");
        getChildren().add(how);
        screens.forEach(each -> getChildren().add(screen(each)));
        getChildren().add(buttons);
    }

    private Pane screen(Image picture) {
        var shown = new ImageView(picture);
        shown.setFitWidth(WIDTH);
        shown.setPreserveRatio(true);
        var frame = new Rectangle();
        frame.getStyleClass().add("mark-frame");
        var pane = new Pane(shown, frame);
        pane.getStyleClass().add("mark-screen");
        pane.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        pane.setCursor(Cursor.CROSSHAIR);
        var from = new Point2D[] {Point2D.ZERO};
        pane.setOnMousePressed(at -> from[0] = inside(at, shown));
        pane.setOnMouseDragged(at -> span(frame, from[0], inside(at, shown)));
        pane.setOnMouseReleased(_ -> {
            if (Math.min(frame.getWidth(), frame.getHeight()) >= LEAST) {
                marked.accept(part(picture, frame, picture.getWidth() / WIDTH));
            }
        });
        return pane;
    }

    private static Point2D inside(MouseEvent at, ImageView shown) {
        var bounds = shown.getLayoutBounds();
        return new Point2D(
                Math.clamp(at.getX(), 0, bounds.getWidth()),
                Math.clamp(at.getY(), 0, bounds.getHeight()));
    }

    private static void span(Rectangle frame, Point2D from, Point2D to) {
        frame.setX(Math.min(from.getX(), to.getX()));
        frame.setY(Math.min(from.getY(), to.getY()));
        frame.setWidth(Math.abs(to.getX() - from.getX()));
        frame.setHeight(Math.abs(to.getY() - from.getY()));
    }

    private static Supplier<Pixels> part(Image picture, Rectangle frame, double scale) {
        var x = (int) (frame.getX() * scale);
        var y = (int) (frame.getY() * scale);
        var width = (int) Math.min(frame.getWidth() * scale, picture.getWidth() - x);
        var height = (int) Math.min(frame.getHeight() * scale, picture.getHeight() - y);
        return () -> ReadCodeView.pixels(picture, x, y, width, height);
    }
}
