package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Appearance;
import im.hither.testing.Screen;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;

class ThemeViewTest {
    private final Screen screen = Screen.showing(ThemeViewTest::window);
    private final SimpleObjectProperty<ColorScheme> system =
            new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final Theme theme = Screen.onFxThread(() -> new Theme(system));

    ThemeViewTest() {
        screen.on(() -> theme.dress(screen.scene()));
    }

    private static StackPane window() {
        var name = new Label("Romeo");
        name.getStyleClass().add("name-label");
        name.setStyle(NameColour.of("Romeo").style());
        return new StackPane(name);
    }

    private double brightness() {
        var root = (StackPane) screen.scene().getRoot();
        return ((Color) root.getBackground().getFills().getFirst().getFill()).getBrightness();
    }

    private Paint nameColour() {
        return screen.find(Label.class, "name-label").getTextFill();
    }

    @Test
    void windowFollowsTheSystem() {
        assertThat(brightness()).isGreaterThan(0.9);

        screen.on(() -> system.set(ColorScheme.DARK));

        assertThat(brightness()).isLessThan(0.2);
        assertThat(nameColour()).isEqualTo(Color.web(NameColour.of("Romeo").onDark()));
    }

    @Test
    void choiceOfTheUserWinsOverTheSystem() {
        screen.on(() -> theme.appearanceProperty().set(Appearance.LIGHT));

        screen.on(() -> system.set(ColorScheme.DARK));

        assertThat(brightness()).isGreaterThan(0.9);
        assertThat(nameColour()).isEqualTo(Color.web(NameColour.of("Romeo").onLight()));
    }
}
