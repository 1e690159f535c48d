package im.hither.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.FakeFilePicker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetViewTest {
    @TempDir Path folder;

    private final ObjectProperty<Optional<Path>> file =
            new SimpleObjectProperty<>(Optional.empty());
    private final SimpleStringProperty css = new SimpleStringProperty("");
    private final FakeFilePicker picker = new FakeFilePicker();
    private final Texts texts = new Texts(Locale.UK);
    private final Screen screen =
            Screen.showing(
                    () ->
                            new SheetView(
                                    new SheetViewModel(file, css, new HeldAsker(), texts),
                                    picker,
                                    texts),
                    "settings");

    private Path sheet(String text) throws IOException {
        var written = Files.writeString(folder.resolve("mine.css"), text);
        picker.picked = Optional.of(written);
        return written;
    }

    @Test
    void fileThatIsChosenIsLaidOverTheWindow() throws IOException {
        var mine = sheet(".chat-name { -fx-underline: true; }");
        assertThat(screen.find("sheet-again").isDisabled()).isTrue();

        screen.click("sheet-choose");

        assertThat(file.get()).contains(mine);
        assertThat(css.get()).contains("-fx-underline");
        assertThat(screen.text("sheet-file")).isEqualTo(mine.toString());
    }

    @Test
    void whatWasChangedInItIsReadAgain() throws IOException {
        sheet("/* one */");
        screen.click("sheet-choose");
        sheet("/* two */");

        screen.click("sheet-again");

        assertThat(css.get()).isEqualTo("/* two */");
    }

    @Test
    void withoutItTheWindowLooksAsUsual() throws IOException {
        sheet("/* one */");
        screen.click("sheet-choose");

        screen.click("sheet-remove");

        assertThat(file.get()).isEmpty();
        assertThat(css.get()).isEmpty();
        assertThat(screen.text("sheet-file")).isEqualTo("None");
    }

    @Test
    void fileThatCannotBeReadChangesNothing() throws IOException {
        sheet("/* one */");
        screen.click("sheet-choose");
        picker.picked = Optional.of(folder.resolve("gone.css"));

        screen.click("sheet-choose");

        assertThat(css.get()).isEqualTo("/* one */");
        assertThat(screen.text("field-error")).contains("gone.css");
    }

    @Test
    void filmIsNoStyleSheet() throws IOException {
        sheet("/*" + "x".repeat(SheetReading.MOST) + "*/");

        screen.click("sheet-choose");

        assertThat(css.get()).isEmpty();
        assertThat(screen.text("field-error")).contains("256 KB");
    }
}
