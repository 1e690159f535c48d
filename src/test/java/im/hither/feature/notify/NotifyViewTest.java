package im.hither.feature.notify;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.time.LocalTime;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;

class NotifyViewTest {
    private final FakeNotes notes = new FakeNotes();

    private Screen open() {
        return Screen.showing(
                () ->
                        new NotifyView(
                                new NotifyViewModel(notes, new HeldAsker()), new Texts(Locale.UK)),
                "settings");
    }

    @Test
    void quietHoursAreChosen() {
        var screen = open();
        assertThat(screen.find("quiet-from").isDisabled()).isTrue();

        screen.click("quiet-on");
        ComboBox<?> until = screen.find(ComboBox.class, "quiet-until");
        screen.on(() -> until.getSelectionModel().select(13));

        assertThat(notes.kept.quiet())
                .isEqualTo(new QuietHours(true, LocalTime.of(22, 0), LocalTime.of(6, 30)));
        assertThat(screen.find("quiet-from").isDisabled()).isFalse();
    }

    @Test
    void whatWasChosenIsShownAsTheLanguageWritesIt() {
        notes.kept =
                new NotifyChoice(
                        true, false, new QuietHours(true, LocalTime.of(20, 15), LocalTime.NOON));
        var screen = open();

        @SuppressWarnings("unchecked")
        ComboBox<LocalTime> from = screen.find(ComboBox.class, "quiet-from");

        assertThat(from.getConverter().toString(from.getValue())).isEqualTo("20:15");
        assertThat(notes.kept.content()).isFalse();
    }
}
