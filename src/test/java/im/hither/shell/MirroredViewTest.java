package im.hither.shell;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Appearance;
import im.hither.testing.GoldenPicture;
import im.hither.testing.Screen;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The window in a language that is written from right to left: the pseudo-locale of
/// src/test/resources/i18n.
class MirroredViewTest {
    private final SampleWindow sample =
            new SampleWindow(Locale.forLanguageTag("ar-XB"), true, Optional.of(new SampleTalk()));

    private double left(String styleClass) {
        return left(sample.screen.find(styleClass));
    }

    private static double left(Node node) {
        return Screen.onFxThread(() -> node.localToScene(node.getLayoutBounds()).getMinX());
    }

    @Test
    void listIsOnTheRightAndArrowsPointBack() {
        sample.becomes(SampleWindow.online());
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);

        assertThat(left("rail")).isGreaterThan(left("list-pane"));
        assertThat(left("list-pane")).isGreaterThan(left("conversation"));
        assertThat(left("send-button")).isLessThan(left("composer-input"));
        assertThat(sample.screen.all("directional")).isNotEmpty();
        assertThat(sample.screen.all("directional")).allMatch(icon -> icon.getScaleX() == -1);
    }

    @Test
    void settingsAreMirroredToo() {
        sample.screen.press(KeyCode.CONTROL, KeyCode.COMMA);

        assertThat(left("settings-groups")).isGreaterThan(left("settings-scroll"));
    }

    @Test
    void looksAsItDid() {
        sample.becomes(SampleWindow.online());
        sample.screen.size(900, 620);
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        sample.wear(Appearance.LIGHT);

        GoldenPicture.compare(sample.screen.scene().getRoot(), 1, "window-mirrored");
    }

    @Test
    void languagesFromLeftToRightAreAsTheyAre() {
        var german = new SampleWindow(Locale.GERMANY, true);

        assertThat(left(german.screen.find("rail")))
                .isLessThan(left(german.screen.find("list-pane")));
    }
}
