package im.hither.feature.composer;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.feature.spelling.Spelling;
import im.hither.feature.spelling.SpellingViewModel;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.emoji.RecentEmoji;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// Names of people in a room, completed while one types.
class MentionViewTest {
    private static final ConversationId ROOM = new ConversationId(1);

    private final FakeDesk desk = new FakeDesk();
    private final HeldAsker asker = new HeldAsker();
    private List<String> people = List.of("Romeo", "Mercutio", "Rosaline");
    private final Screen screen = Screen.showing(this::window, "composer", "styling");

    private BorderPane window() {
        var pane = new BorderPane();
        pane.setBottom(
                new ComposerView(
                        new ComposerViewModel(
                                ROOM, "Fair Verona", desk, desk, asker, new UnsentTexts()),
                        new SendKeyViewModel(desk, asker),
                        new MentionViewModel(ROOM, _ -> people, asker),
                        new SpellingViewModel(Spelling.NONE, asker),
                        new Texts(Locale.UK),
                        new RecentEmoji(_ -> {})));
        return pane;
    }

    private TextArea field() {
        return screen.find(TextArea.class, "composer-input");
    }

    private void begin(String text) {
        screen.on(field()::requestFocus);
        screen.write(text);
    }

    private static List<?> offered() {
        return Screen.onFxThread(() ->
                Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(window -> window.getScene().lookup(".mention-list"))
                        .filter(ListView.class::isInstance)
                        .flatMap(list -> ((ListView<?>) list).getItems().stream())
                        .toList());
    }

    @Test
    void anAtOffersEverybodyAndTheArrowsChoose() {
        begin("@");
        assertThat(offered()).isEqualTo(List.of("Mercutio", "Romeo", "Rosaline"));

        screen.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);

        assertThat(field().getText()).isEqualTo("Romeo: ");
        assertThat(offered()).isEmpty();
        assertThat(desk.sent).isEmpty();
    }

    @Test
    void lettersLeaveFewer() {
        begin("well, @ro");
        assertThat(offered()).isEqualTo(List.of("Romeo", "Rosaline"));

        screen.write("s");
        screen.type(KeyCode.TAB);

        assertThat(field().getText()).isEqualTo("well, Rosaline ");
    }

    @Test
    void tabCompletesTheFirstLettersOfTheOnlyOne() {
        begin("mer");
        assertThat(offered()).isEmpty();

        screen.type(KeyCode.TAB);

        assertThat(field().getText()).isEqualTo("Mercutio: ");
        assertThat(field().isFocused()).isTrue();
    }

    @Test
    void tabOffersThoseThatCanBeMeant() {
        begin("ro");

        screen.type(KeyCode.TAB);
        assertThat(offered()).isEqualTo(List.of("Romeo", "Rosaline"));
        screen.type(KeyCode.TAB);

        assertThat(field().getText()).isEqualTo("Romeo: ");
    }

    @Test
    void escapeTakesNoneAndEnterSendsThen() {
        begin("@ro");

        screen.type(KeyCode.ESCAPE);
        assertThat(offered()).isEmpty();
        screen.type(KeyCode.ENTER);

        assertThat(desk.told).contains("send @ro");
    }

    @Test
    void whereNobodyIsCalledSoTabLeavesTheField() {
        begin("xyz");

        screen.type(KeyCode.TAB);

        assertThat(field().isFocused()).isFalse();
        assertThat(field().getText()).isEqualTo("xyz");
    }

    @Test
    void whoCameMeanwhileIsOfferedToo() {
        begin("x ");
        people = List.of("Paris");

        screen.write("@");

        assertThat(offered()).isEqualTo(List.of("Paris"));
    }
}
