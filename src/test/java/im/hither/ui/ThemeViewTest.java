package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Accent;
import im.hither.domain.Appearance;
import im.hither.domain.Density;
import im.hither.domain.Look;
import im.hither.testing.Screen;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
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
        var unread = new Label("3");
        unread.getStyleClass().add("unread-pill");
        return new StackPane(name, unread);
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
        screen.on(() -> theme.lookProperty().set(Look.USUAL.with(Appearance.LIGHT)));

        screen.on(() -> system.set(ColorScheme.DARK));

        assertThat(brightness()).isGreaterThan(0.9);
        assertThat(nameColour()).isEqualTo(Color.web(NameColour.of("Romeo").onLight()));
    }

    private Color accent() {
        return Screen.onFxThread(() -> {
            screen.scene().getRoot().applyCss();
            var pill = screen.find(Label.class, "unread-pill");
            return (Color) pill.getBackground().getFills().getFirst().getFill();
        });
    }

    @Test
    void accentIsTheOneChosen() {
        screen.on(() -> theme.lookProperty().set(Look.USUAL.with(Accent.GREEN)));

        assertThat(accent()).isEqualTo(Color.web(AccentColour.of(Accent.GREEN).emphasis()));

        screen.on(() -> theme.lookProperty().set(Look.USUAL));

        assertThat(accent()).isEqualTo(Color.web("#0969da"));
    }

    @Test
    void ownSheetHasTheLastWordUntilItIsTakenAway() {
        screen.on(() ->
                theme.ownSheetProperty().set(".unread-pill { -fx-background-color: #123456; }"));

        assertThat(accent()).isEqualTo(Color.web("#123456"));

        screen.on(() -> theme.ownSheetProperty().set(""));

        assertThat(accent()).isEqualTo(Color.web("#0969da"));
    }

    @Test
    void closeTogetherIsForStyleSheetsToKnow() {
        screen.on(() -> theme.lookProperty().set(Look.USUAL.with(Density.COMPACT)));

        assertThat(screen.scene().getRoot().getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("compact"));
    }
}
