package im.hither;

import im.hither.shell.NoWindowView;
import im.hither.text.Texts;
import im.hither.ui.FxHandover;
import im.hither.ui.Theme;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Says on screen why there will be no window: the profile cannot be used.
final class NoWindow {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 260;

    private NoWindow() {}

    /// Returns when the person has read it.
    static void show(String sentence) {
        var read = new CountDownLatch(1);
        Hither.begin();
        try {
            Hither.awaitBegun();
            FxHandover.fxThread().execute(() -> ask(sentence, read));
            read.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private static void ask(String sentence, CountDownLatch read) {
        var stage = new Stage();
        stage.setTitle("Hither");
        stage.setScene(
                new Scene(
                        new NoWindowView(sentence, Texts.ofSystem(), stage::close), WIDTH, HEIGHT));
        Theme.ofSystem().dress(stage.getScene(), "shell");
        stage.setOnHidden(_ -> read.countDown());
        stage.show();
    }
}
