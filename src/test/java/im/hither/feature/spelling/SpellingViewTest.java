package im.hither.feature.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class SpellingViewTest {
    private final FakeSpelling spelling = new FakeSpelling();
    private final SpellingViewModel model = new SpellingViewModel(spelling, new HeldAsker());
    private @Nullable TextArea area;

    private Screen open() {
        var screen =
                Screen.showing(
                        () -> {
                            var field = new TextArea();
                            area = field;
                            field.setWrapText(true);
                            return new BorderPane(
                                    new StackPane(
                                            field,
                                            new SpellingView(field, model, new Texts(Locale.UK))));
                        },
                        "spelling");
        screen.size(420, 260);
        return screen;
    }

    @Test
    void unknownWordsAreUnderlinedWhereTheyStand() throws Exception {
        var screen = open();
        screen.on(() -> field().setText("You will recieve teh letter"));

        underlined(screen, 2);

        var starts = Screen.onFxThread(() -> starts(screen));
        var letters = Screen.onFxThread(() -> List.of(letter(9), letter(17)));
        for (int at = 0; at < 2; at++) {
            assertThat(starts.get(at).getX()).isCloseTo(letters.get(at).getX(), within(1.0));
            assertThat(starts.get(at).getY())
                    .isBetween(letters.get(at).getY() - 4, letters.get(at).getY() + 1);
        }
        screen.picture("spelling");
    }

    @Test
    void whatIsRightAgainLosesItsLine() throws Exception {
        var screen = open();
        screen.on(() -> field().setText("recieve teh"));
        underlined(screen, 2);

        screen.on(() -> field().replaceText(8, 11, "the"));

        underlined(screen, 1);
    }

    @Test
    void aSuggestionTakesTheWordsPlace() throws Exception {
        var screen = open();
        screen.on(() -> field().setText("I recieve it"));
        underlined(screen, 1);

        menuAt(screen, 4);
        assertThat(screen.robot().lookup("Add to dictionary").tryQuery()).isPresent();
        screen.robot().clickOn("receive");

        assertThat(field().getText()).isEqualTo("I receive it");
        screen.on(() -> field().undo());
        assertThat(field().getText()).isEqualTo("I recieve it");
    }

    @Test
    void aWordThatIsLearntLosesItsLine() throws Exception {
        var screen = open();
        screen.on(() -> field().setText("teh end"));
        underlined(screen, 1);

        menuAt(screen, 1);
        assertThat(screen.robot().lookup("No suggestions").tryQuery()).isPresent();
        screen.robot().clickOn("Add to dictionary");

        underlined(screen, 0);
        assertThat(spelling.unknown).doesNotContain("teh");
    }

    @Test
    void itIsSwitchedOffInTheSettings() throws Exception {
        var screen = open();
        screen.on(() -> field().setText("teh end"));
        underlined(screen, 1);
        screen.on(() ->
                ((BorderPane) screen.scene().getRoot())
                        .setBottom(new SpellingChoiceView(model, new Texts(Locale.UK))));
        assertThat(boxes(screen))
                .containsExactly(
                        "Underline words that are not in a dictionary true",
                        "German (Germany) false",
                        "English (United States) true");
        screen.picture("spelling-settings");

        screen.click("spelling-marked");

        underlined(screen, 0);
        assertThat(spelling.choice.marked()).isFalse();
    }

    @Test
    void whereThereAreNoDictionariesTheSettingsSayHowToGetOne() {
        spelling.installed = List.of();
        var screen =
                Screen.showing(
                        () -> new SpellingChoiceView(model, new Texts(Locale.UK)), "spelling");

        assertThat(screen.find(Text.class, "spelling-none").getText()).contains("hunspell-en-us");
    }

    private TextArea field() {
        return Objects.requireNonNull(area);
    }

    private static List<String> boxes(Screen screen) {
        return screen.all("check-box").stream()
                .map(CheckBox.class::cast)
                .map(box -> box.getText() + " " + box.isSelected())
                .toList();
    }

    private void menuAt(Screen screen, int letter) {
        screen.robot()
                .moveTo(
                        Screen.onFxThread(() -> {
                            var at = letter(letter);
                            return field().localToScreen(at.getX() + 2, at.getY() - 5);
                        }))
                .clickOn(MouseButton.SECONDARY);
    }

    /// The lower left corner of a letter in the field, as it is drawn.
    private Point2D letter(int index) {
        var text = (Text) field().lookup(".text");
        var left = (MoveTo) text.caretShape(index, true)[0];
        var bottom = (LineTo) text.caretShape(index, true)[1];
        return field().sceneToLocal(text.localToScene(left.getX(), bottom.getY()));
    }

    private static void underlined(Screen screen, int words) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> Screen.onFxThread(() -> starts(screen)).size() == words);
    }

    private static List<Point2D> starts(Screen screen) {
        var waves = screen.find(Path.class, "spelling-mark");
        return waves.getElements().stream()
                .filter(MoveTo.class::isInstance)
                .map(MoveTo.class::cast)
                .map(each -> waves.localToParent(each.getX(), each.getY()))
                .toList();
    }
}
