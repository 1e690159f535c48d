package im.hither.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/// What is to be seen on the screens now; behind an interface because a test has none.
public interface ScreenPictures {
    /// Whether this system lets a program look at the screen. Wayland does not, but for a question
    /// of its own that would keep this window waiting.
    boolean possible();

    /// One picture of each screen, taken while the window is out of the way.
    void take(Window window, Consumer<List<WritableImage>> then);

    static ScreenPictures ofSystem() {
        return new OfSystem(System.getenv());
    }

    /// The screens of this computer. FX thread.
    final class OfSystem implements ScreenPictures {
        /// Until a window has gone and what was under it is drawn.
        private static final Duration ASIDE = Duration.millis(500);

        private final Map<String, String> environment;

        OfSystem(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public boolean possible() {
            return environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                    && !environment.getOrDefault("XDG_SESSION_TYPE", "").equals("wayland");
        }

        @Override
        public void take(Window window, Consumer<List<WritableImage>> then) {
            aside(window, true);
            var pause = new PauseTransition(ASIDE);
            pause.setOnFinished(_ -> {
                var taken = Screen.getScreens().stream().map(OfSystem::picture).toList();
                aside(window, false);
                then.accept(taken);
            });
            pause.play();
        }

        private static void aside(Window window, boolean aside) {
            if (!(window instanceof Stage stage)) return;
            stage.setIconified(aside);
            if (!aside) stage.toFront();
        }

        private static WritableImage picture(Screen screen) {
            var all = screen.getBounds();
            return new Robot()
                    .getScreenCapture(
                            null,
                            all.getMinX(),
                            all.getMinY(),
                            all.getWidth(),
                            all.getHeight(),
                            false);
        }
    }
}
