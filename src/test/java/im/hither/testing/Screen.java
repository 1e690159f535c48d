package im.hither.testing;

import im.hither.domain.Appearance;
import im.hither.domain.Look;
import im.hither.ui.Theme;
import im.hither.ui.WrappedText;
import im.hither.ui.emoji.EmojiLine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window without a display, for tests of views: builds them on the FX thread, types, clicks,
/// looks nodes up by style class, and takes pictures under target/pictures.
public final class Screen {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int PATIENCE = 50;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    private Screen(Stage stage) {
        this.stage = stage;
    }

    /// Shows what `content` builds, dressed with the style sheets of the named features.
    public static Screen showing(Callable<? extends Parent> content, String... features) {
        try {
            FxToolkit.registerPrimaryStage();
            FxToolkit.cleanupStages();
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
        return new Screen(onFxThread(() -> stage(content.call(), features)));
    }

    /// Lets `show` set up and show the stage itself.
    public static Screen onStage(Consumer<Stage> show) {
        try {
            FxToolkit.registerPrimaryStage();
            FxToolkit.cleanupStages();
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
        return new Screen(
                onFxThread(() -> {
                    var stage = new Stage();
                    show.accept(stage);
                    stage.requestFocus();
                    return stage;
                }));
    }

    private static Stage stage(Parent content, String... features) {
        var stage = new Stage();
        stage.setScene(new Scene(content, WIDTH, HEIGHT));
        theme(Appearance.LIGHT).dress(stage.getScene(), features);
        stage.show();
        stage.requestFocus();
        return stage;
    }

    private static Theme theme(Appearance appearance) {
        var theme = Theme.ofSystem();
        theme.lookProperty().set(Look.USUAL.with(appearance));
        return theme;
    }

    /// Runs something on the FX thread and waits until its effects are drawn.
    public void on(Runnable action) {
        robot.interact(action);
    }

    /// Asks something on the FX thread.
    public static <T> T onFxThread(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }

    /// Makes the window as large as this.
    public void size(double width, double height) {
        on(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        layOut();
    }

    /// A busy machine draws late; what is clicked or looked up has to be where it will be drawn.
    private void layOut() {
        on(this::drawSoon);
    }

    /// Twice: what a list finds out while it is laid out may want another pass.
    private void drawSoon() {
        for (int pass = 0; pass < 2; pass++) {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        }
    }

    public Scene scene() {
        return stage.getScene();
    }

    /// The first visible node of a style class.
    public Node find(String styleClass) {
        return find(Node.class, styleClass);
    }

    /// The first visible node of a style class, as what it is.
    public <N extends Node> N find(Class<N> type, String styleClass) {
        return type.cast(
                all(styleClass).stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing shown is a " + styleClass)));
    }

    /// All visible nodes of a style class, in the order of the scene.
    public List<Node> all(String styleClass) {
        return onFxThread(() -> {
            drawSoon();
            return robot
                    .from(stage.getScene().getRoot())
                    .lookup("." + styleClass)
                    .match(Screen::shown)
                    .queryAll()
                    .stream()
                    .toList();
        });
    }

    /// The text of the first visible label or button of a style class.
    public String text(String styleClass) {
        return onFxThread(() ->
                switch (find(styleClass)) {
                    case Labeled labeled -> labeled.getText();
                    case WrappedText wrapped -> wrapped.text();
                    case EmojiLine line -> line.text();
                    case Node other -> throw new AssertionError(other + " has no text");
                });
    }

    public boolean isShown(String styleClass) {
        return !all(styleClass).isEmpty();
    }

    private static boolean shown(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return true;
    }

    public void type(KeyCode... keys) {
        robot.type(keys);
    }

    /// Presses keys together, as in Ctrl+N.
    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    private static Point2D middle(Node node) {
        return onFxThread(() -> {
            var bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /// Types text where the keyboard is.
    public void write(String text) {
        robot.write(text);
    }

    public void click(String styleClass) {
        robot.clickOn(settled(styleClass)); // a list may give the place another cell meanwhile
    }

    /// Where something is once two pulses leave it there: a window that has just got another size
    /// is laid out more than once.
    private Point2D settled(String styleClass) {
        layOut();
        var at = middle(find(styleClass));
        for (int look = 0; look < PATIENCE; look++) {
            WaitForAsyncUtils.waitForFxEvents();
            layOut();
            var now = middle(find(styleClass));
            if (now.equals(at)) return now;
            at = now;
        }
        throw new AssertionError(styleClass + " does not stay where it is");
    }

    public FxRobot robot() {
        return robot;
    }

    /// Draws the window, light and dark, into target/pictures/NAME-light.png and NAME-dark.png.
    public void picture(String name) {
        for (var appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
            appearance(appearance);
            draw(name, appearance);
        }
    }

    /// Draws the window as it is, under the name of an appearance.
    public void draw(String name, Appearance appearance) {
        var drawn = onFxThread(() -> stage.getScene().snapshot(null));
        write(drawn, Path.of("target/pictures", name + suffix(appearance) + ".png"));
    }

    /// Makes the window light or dark.
    public void appearance(Appearance appearance) {
        on(() -> theme(appearance).dress(scene()));
    }

    private static String suffix(Appearance appearance) {
        return appearance == Appearance.DARK ? "-dark" : "-light";
    }

    private static void write(WritableImage drawn, Path file) {
        var width = (int) drawn.getWidth();
        var height = (int) drawn.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, drawn.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
