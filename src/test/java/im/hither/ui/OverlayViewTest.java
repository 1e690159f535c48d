package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.Screen;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class OverlayViewTest {
    private final Screen screen = Screen.showing(OverlayViewTest::window);

    private static Overlay window() {
        var under = new TextField();
        under.getStyleClass().add("under");
        return new Overlay(new VBox(under));
    }

    private Overlay overlay() {
        return screen.find(Overlay.class, "overlay");
    }

    private boolean focused(String styleClass) {
        return screen.find(styleClass).isFocused();
    }

    private void showCard() {
        screen.on(() -> {
            var first = new Button("first");
            first.getStyleClass().add("first");
            overlay().show(new VBox(first, new Button("second")));
        });
    }

    @Test
    void keyboardStaysOnTheCardAndComesBackAfterEscape() {
        screen.on(screen.find("under")::requestFocus);

        showCard();
        assertThat(focused("first")).isTrue();
        screen.type(KeyCode.TAB, KeyCode.TAB);
        assertThat(focused("first")).isTrue();

        screen.type(KeyCode.ESCAPE);
        assertThat(overlay().openProperty().get()).isFalse();
        assertThat(focused("under")).isTrue();
    }

    @Test
    void escapeClosesOnlyTheUppermostCard() {
        showCard();
        showCard();

        screen.type(KeyCode.ESCAPE);

        assertThat(overlay().openProperty().get()).isTrue();
        assertThat(screen.all("first")).hasSize(1);
    }

    @Test
    void cardThatIsHigherThanTheWindowCutsNoLines() {
        screen.on(() -> {
            var sentence = new Label("Enough words for more lines than one. ".repeat(4));
            sentence.getStyleClass().add("sentence");
            sentence.setWrapText(true);
            var high = new Region();
            high.setMinHeight(2_000);
            var card = new VBox(sentence, high);
            overlay().show(card);
        });

        var sentence = (Label) screen.find("sentence");
        screen.on(() -> {
            var whole = sentence.prefHeight(sentence.getWidth());
            assertThat(whole).isGreaterThan(sentence.prefHeight(-1));
            assertThat(sentence.getHeight()).isGreaterThanOrEqualTo(whole);
        });
    }

    @Test
    void clickBesideTheCardClosesIt() {
        showCard();

        screen.robot().clickOn(overlay().localToScreen(5, 5));

        assertThat(overlay().openProperty().get()).isFalse();
    }

    @Test
    void cardHigherThanTheWindowScrolls() {
        screen.size(500, 420);

        screen.on(() -> {
            var last = new Button("last");
            last.getStyleClass().add("last");
            var high = new Region();
            high.setMinHeight(900);
            overlay().show(new VBox(high, last));
        });
        screen.on(() -> ScrolledCard.reveal(screen.find("last")));

        var last = screen.find("last");
        var shown = overlay().localToScene(overlay().getLayoutBounds());
        assertThat(shown.contains(last.localToScene(last.getLayoutBounds()))).isTrue();
    }
}
