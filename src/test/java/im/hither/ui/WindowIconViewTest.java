package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.Screen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class WindowIconViewTest {
    @Test
    void isThereInTheSizesThatDesktopsAskFor() throws Exception {
        var screen = Screen.showing(StackPane::new);
        var given = new CompletableFuture<List<Image>>();

        screen.on(() -> {
            var stage = (Stage) screen.scene().getWindow();
            stage.getIcons().subscribe(() -> given.complete(List.copyOf(stage.getIcons())));
            WindowIcon.give(stage);
        });

        assertThat(given.get(20, TimeUnit.SECONDS))
                .extracting(Image::getWidth)
                .containsExactly(16.0, 32.0, 48.0, 128.0);
    }
}
