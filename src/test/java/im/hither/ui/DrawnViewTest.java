package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.Screen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class DrawnViewTest {
    @Test
    void thePictureIsHandedOverAndWaitedForBefore() throws Exception {
        var screen = Screen.showing(StackPane::new);
        var pictures = new AtomicInteger();
        var before = new CompletableFuture<Integer>();

        screen.on(() -> {
            screen.scene().addPostLayoutPulseListener(pictures::incrementAndGet);
            Drawn.then(() -> before.complete(pictures.get()));
        });

        assertThat(before.get(20, TimeUnit.SECONDS)).isEqualTo(2);
    }
}
