package im.hither.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Accent;
import im.hither.domain.Appearance;
import im.hither.domain.Density;
import im.hither.domain.Look;
import im.hither.domain.TextSize;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.AccentSwatch;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class LookViewTest {
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.USUAL);
    private final Screen screen =
            Screen.showing(() -> new LookView(look, new Texts(Locale.UK)), "settings");

    @Test
    void eachIsChosenWithoutTheOthers() {
        screen.click("appearance-dark");
        screen.click("density-compact");
        screen.click("text-larger");
        screen.on(((ToggleButton) screen.all("accent-swatch").get(2))::fire);

        assertThat(look.get())
                .isEqualTo(
                        new Look(
                                Appearance.DARK, new TextSize(110), Density.COMPACT, Accent.GREEN));
        assertThat(screen.text("text-size")).isEqualTo("110 %");
    }

    @Test
    void whatIsChosenElsewhereIsShown() {
        screen.on(() -> look.set(Look.USUAL.with(Accent.RED).with(Appearance.LIGHT)));

        assertThat(screen.find(RadioButton.class, "appearance-light").isSelected()).isTrue();
        assertThat(screen.all("accent-swatch").stream().map(AccentSwatch.class::cast))
                .filteredOn(AccentSwatch::isSelected)
                .extracting(AccentSwatch::getAccessibleText)
                .containsExactly("Red");
    }

    @Test
    void oneColourIsAlwaysChosen() {
        var blue = (AccentSwatch) screen.all("accent-swatch").getFirst();

        screen.on(blue::fire);

        assertThat(blue.isSelected()).isTrue();
        assertThat(blue.getAccessibleText()).isEqualTo("Blue");
    }
}
