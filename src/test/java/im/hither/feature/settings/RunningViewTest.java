package im.hither.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RunningViewTest {
    private final BooleanProperty stays = new SimpleBooleanProperty();
    private final BooleanProperty canStay = new SimpleBooleanProperty(true);
    private final BooleanProperty begins = new SimpleBooleanProperty();

    private Screen screen(Optional<BooleanProperty> known) {
        return Screen.showing(
                () -> new RunningView(new Running(stays, canStay, known), new Texts(Locale.UK)),
                "settings");
    }

    @Test
    void bothAreChosenByKeyboard() {
        var screen = screen(Optional.of(begins));
        screen.on(() -> screen.find("running-stays").requestFocus());
        screen.type(KeyCode.SPACE);
        screen.type(KeyCode.TAB);
        screen.type(KeyCode.SPACE);

        assertThat(stays.get()).isTrue();
        assertThat(begins.get()).isTrue();
    }

    @Test
    void withoutAPlaceForTheIconClosingEndsTheProgramAndThatIsSaid() {
        stays.set(true);
        canStay.set(false);
        var screen = screen(Optional.empty());

        assertThat(new Running(stays, canStay, Optional.empty()).isKeptWhenClosed()).isFalse();
        assertThat(screen.find("running-stays").isDisabled()).isTrue();
        assertThat(screen.isShown("small")).isTrue();
        assertThat(screen.all("running-begins")).isEmpty();

        screen.on(() -> canStay.set(true));
        assertThat(screen.isShown("small")).isFalse();
        assertThat(new Running(stays, canStay, Optional.empty()).isKeptWhenClosed()).isTrue();
    }
}
