package im.hither.feature.presence;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Availability;
import im.hither.domain.OwnStatus;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.Locale;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class StatusViewTest {
    private final FakePresences presences = new FakePresences();
    private StatusViewModel model;
    private final Screen screen;

    StatusViewTest() {
        presences.kept = new OwnStatus(Availability.AWAY, "at the ball", true);
        model = new StatusViewModel(presences, new HeldAsker());
        model.load();
        presences.told = model::apply;
        screen = Screen.showing(() -> new StatusView(model, new Texts(Locale.UK)), "settings");
    }

    private boolean isChosen(String choice) {
        return screen.find(RadioButton.class, choice).isSelected();
    }

    @Test
    void whatWasChosenIsShown() {
        assertThat(isChosen("status-away")).isTrue();
        assertThat(screen.find(TextField.class, "status-line").getText()).isEqualTo("at the ball");
    }

    @Test
    void choiceIsKeptWithTheLine() {
        screen.click("status-do_not_disturb");

        assertThat(presences.kept)
                .isEqualTo(new OwnStatus(Availability.DO_NOT_DISTURB, "at the ball", true));
        assertThat(isChosen("status-do_not_disturb")).isTrue();
    }

    @Test
    void lineIsKeptByReturnAndWhenTheKeyboardGoesElsewhere() {
        var line = screen.find(TextField.class, "status-line");
        screen.on(() -> {
            line.requestFocus();
            line.setText("asleep ");
        });
        screen.type(KeyCode.ENTER);
        assertThat(presences.kept.line()).isEqualTo("asleep");

        screen.on(() -> line.setText("awake"));
        screen.type(KeyCode.TAB);
        assertThat(presences.kept.line()).isEqualTo("awake");
    }

    @Test
    void followingTheComputerIsSwitchedOff() {
        screen.click("status-follows");

        assertThat(presences.kept.follows()).isFalse();
    }

    @Test
    void whatWasChosenElsewhereIsShown() {
        screen.on(() -> presences.keep(new OwnStatus(Availability.CHATTY, "", false)));

        assertThat(isChosen("status-available")).isTrue();
    }
}
