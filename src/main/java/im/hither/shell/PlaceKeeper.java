package im.hither.shell;

import im.hither.domain.WindowPlace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Puts a window where it stood, and notes where it stands once it has been left there for a
/// moment. FX thread.
public final class PlaceKeeper {
    private static final Duration MOMENT = Duration.millis(500);

    /// So much of the title has to be on a screen for somebody to take hold of it.
    private static final double GRIP = 80;

    private final Stage stage;
    private final Consumer<WindowPlace> kept;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private Rectangle2D bounds = Rectangle2D.EMPTY;

    private PlaceKeeper(Stage stage, Consumer<WindowPlace> kept) {
        this.stage = stage;
        this.kept = kept;
        moment.setOnFinished(_ -> keep());
    }

    /// To be called before the window is shown; a place that is on no screen any more is forgotten.
    public static void keep(Stage stage, Optional<WindowPlace> before, Consumer<WindowPlace> kept) {
        var keeper = new PlaceKeeper(stage, kept);
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        before.filter(place -> canBeReached(place, screens)).ifPresent(keeper::put);
        for (var each :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty())) {
            each.addListener((_, _, _) -> keeper.moment.playFromStart());
        }
        stage.maximizedProperty().addListener((_, _, _) -> keeper.moment.playFromStart());
    }

    static boolean canBeReached(WindowPlace place, List<Rectangle2D> screens) {
        var left = place.x() + GRIP;
        var right = place.x() + place.width() - GRIP;
        return screens.stream()
                .anyMatch(screen ->
                        screen.getMinY() <= place.y()
                                && place.y() < screen.getMaxY() - GRIP
                                && left < screen.getMaxX()
                                && right > screen.getMinX());
    }

    private void put(WindowPlace place) {
        bounds = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    private void keep() {
        if (!stage.isShowing() || stage.isIconified()) return;
        if (!stage.isMaximized()) {
            bounds =
                    new Rectangle2D(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
        kept.accept(
                new WindowPlace(
                        (int) bounds.getMinX(),
                        (int) bounds.getMinY(),
                        (int) bounds.getWidth(),
                        (int) bounds.getHeight(),
                        stage.isMaximized()));
    }
}
