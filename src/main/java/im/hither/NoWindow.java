package im.hither;

import im.hither.text.Texts;
import im.hither.ui.FxHandover;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;

/// Says on screen why there will be no window: the profile cannot be used.
final class NoWindow {
    private NoWindow() {}

    /// Returns when the person has read it.
    static void show(String sentence) {
        var read = new CountDownLatch(1);
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // the toolkit was started before the profile turned out to be unusable
        }
        FxHandover.fxThread().execute(() -> ask(sentence, read));
        try {
            read.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private static void ask(String sentence, CountDownLatch read) {
        var alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.CLOSE);
        alert.setTitle("Hither");
        alert.setHeaderText(Texts.ofSystem().text("profile.noWindow"));
        alert.setResizable(true);
        alert.getDialogPane().setPrefWidth(480);
        alert.setOnHidden(_ -> read.countDown());
        alert.show();
    }
}
