package im.hither.architecture.planted.feature.message;

import javafx.application.Platform;

/// A second door to the screen.
public record RunsLater(Runnable task) {
    void run() {
        Platform.runLater(task);
    }
}
