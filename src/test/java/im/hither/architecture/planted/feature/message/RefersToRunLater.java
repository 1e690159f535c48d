package im.hither.architecture.planted.feature.message;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// A second door to the screen, by reference.
public record RefersToRunLater(String name) {
    Executor screen() {
        return Platform::runLater;
    }
}
