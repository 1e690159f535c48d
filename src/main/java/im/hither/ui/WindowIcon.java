package im.hither.ui;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The picture that stands for the program where windows are listed. FX thread.
public final class WindowIcon {
    /// What title bars, task bars and switchers of windows ask for.
    private static final int[] SIZES = {16, 32, 48, 128};

    private WindowIcon() {}

    /// Gives it to a window once that was drawn; nobody waits for it.
    public static void give(Stage stage) {
        Drawn.then(() ->
                stage.getIcons().setAll(IntStream.of(SIZES).mapToObj(WindowIcon::of).toList()));
    }

    /// In one of the sizes that there are.
    public static Image of(int size) {
        var file = "/icons/hither-%d.png".formatted(size);
        return new Image(Objects.requireNonNull(WindowIcon.class.getResourceAsStream(file)));
    }
}
