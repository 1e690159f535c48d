package im.hither.shell;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.WindowPlace;
import im.hither.testing.Screen;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeeperViewTest {
    private final BlockingQueue<WindowPlace> kept = new LinkedBlockingQueue<>();

    private Stage shown(Optional<WindowPlace> before) {
        var stages = new Stage[1];
        Screen.onStage(stage -> {
            stage.setScene(new Scene(new StackPane(), 400, 300));
            PlaceKeeper.keep(stage, before, kept::add);
            stage.show();
            stages[0] = stage;
        });
        return stages[0];
    }

    @Test
    void windowStandsWhereItStood() {
        var stage = shown(Optional.of(new WindowPlace(30, 40, 500, 350, false)));

        assertThat(List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .containsExactly(30.0, 40.0, 500.0, 350.0);
    }

    @Test
    void placeIsNotedOnceTheWindowIsLeftThere() throws InterruptedException {
        var stage = shown(Optional.of(new WindowPlace(30, 40, 500, 350, false)));

        Screen.onFxThread(() -> {
            stage.setX(60);
            stage.setWidth(520);
            return stage;
        });

        assertThat(kept.poll(20, TimeUnit.SECONDS))
                .isEqualTo(new WindowPlace(60, 40, 520, 350, false));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, 0",
        "true, -300, 100",
        "true, 2500, 100",
        "false, 3000, 100",
        "false, -480, 100",
        "false, 100, -20",
        "false, 100, 1070",
    })
    void placeCountsWhileOneCanTakeHoldOfTheTitle(boolean reached, int x, int y) {
        var screens =
                List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(1920, 0, 1080, 1920));

        assertThat(PlaceKeeper.canBeReached(new WindowPlace(x, y, 500, 350, false), screens))
                .isEqualTo(reached);
    }
}
