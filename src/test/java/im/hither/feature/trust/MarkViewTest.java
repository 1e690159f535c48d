package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/// What is framed on a picture of the screen is read in the screen's own pixels.
class MarkViewTest {
    @Test
    void theFramedPartIsWhatStandsThereOnTheScreen() {
        var code = KeysCard.code(KeysCard.ROMEO);
        var picture = new WritableImage(1280, 720);
        var side = code.size() * 4;
        picture.getPixelWriter()
                .setPixels(200, 100, side, side, KeysCard.picture(code).getPixelReader(), 0, 0);
        var parts = new ArrayList<Supplier<Pixels>>();
        var screen =
                Screen.showing(
                        () ->
                                new MarkView(
                                        List.of(picture),
                                        new Texts(Locale.ENGLISH),
                                        parts::add,
                                        () -> {}),
                        "trust");

        var shown = Screen.onFxThread(() -> screen.find("mark-screen").localToScreen(1, 1));
        var robot = screen.robot();
        robot.moveTo(shown.getX() + 95, shown.getY() + 45); // half as large as the screen
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(shown.getX() + 110 + side / 2.0, shown.getY() + 60 + side / 2.0);
        robot.release(MouseButton.PRIMARY);

        var part = parts.getFirst().get();
        assertThat(part.getWidth()).isBetween(side + 20, side + 40);
        assertThat(CodePicture.texts(part)).hasSize(1);
    }
}
