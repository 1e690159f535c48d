package im.hither.feature.composer;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.StorageProblem;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.feature.spelling.FakeSpelling;
import im.hither.feature.spelling.SpellingViewModel;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.emoji.RecentEmoji;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ComposerViewTest {
    private static final ConversationId CONVERSATION = new ConversationId(1);

    private final FakeDesk desk = new FakeDesk();
    private final List<String> kept = new ArrayList<>();
    private final UnsentTexts unsent = new UnsentTexts();
    private final ComposerViewModel model =
            new ComposerViewModel(
                    CONVERSATION, "Romeo Montague", desk, desk, new HeldAsker(), unsent);
    private final SendKeyViewModel keys = new SendKeyViewModel(desk, new HeldAsker());
    private final Screen screen = Screen.showing(this::window, "composer", "styling", "spelling");

    private BorderPane window() {
        var pane = new BorderPane();
        var composer =
                new ComposerView(
                        model,
                        keys,
                        new MentionViewModel(CONVERSATION, _ -> List.of(), new HeldAsker()),
                        new SpellingViewModel(new FakeSpelling(), new HeldAsker()),
                        new Texts(Locale.UK),
                        new RecentEmoji(kept::addAll));
        pane.setBottom(composer);
        return pane;
    }

    private TextArea field() {
        return screen.find(TextArea.class, "composer-input");
    }

    @Test
    void enterSendsAndShiftEnterBeginsALine() {
        screen.on(field()::requestFocus);
        screen.write("two");
        screen.press(KeyCode.SHIFT, KeyCode.ENTER);
        screen.write("lines");
        screen.type(KeyCode.ENTER);

        assertThat(desk.told).containsExactly("composing", "send two\nlines");
        assertThat(field().getText()).isEmpty();
    }

    @Test
    void enterBeginsALineWhereControlEnterSends() {
        screen.on(() -> keys.choose(SendKey.CONTROL_ENTER));
        screen.on(field()::requestFocus);
        screen.write("two");
        screen.type(KeyCode.ENTER);
        screen.write("lines");
        screen.press(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(desk.told)
                .containsExactly("send with CONTROL_ENTER", "composing", "send two\nlines");
    }

    @Test
    void previewShowsWhatWillLookDifferent() {
        screen.on(() -> field().setText("plain words"));
        assertThat(screen.isShown("composer-preview")).isFalse();

        screen.on(() -> field().setText("*bold* words\n> and a quote 😺"));
        assertThat(screen.isShown("composer-preview")).isTrue();
        assertThat(screen.isShown("quote")).isTrue();
        screen.picture("composer-preview");

        screen.on(() -> field().setText(""));
        assertThat(screen.isShown("composer-preview")).isFalse();
    }

    @Test
    void whatWouldBeStyledCanBeSentAsTyped() {
        screen.on(() -> field().setText("> _ <"));
        assertThat(screen.isShown("quote")).isTrue();

        screen.click("send-unstyled");
        assertThat(screen.isShown("quote")).isFalse();
        screen.picture("composer-unstyled");
        screen.click("send-button");
        screen.on(() -> field().setText("> again"));
        screen.click("send-button");

        assertThat(desk.told)
                .containsSubsequence("unstyled", "send > _ <", "send > again")
                .containsOnlyOnce("unstyled");
    }

    @Test
    void tooLongTextIsKnownBeforeItIsSent() {
        screen.on(() -> field().setText("x".repeat(70_000)));

        assertThat(screen.text("composer-notice")).contains("too long for one message");
        assertThat(screen.find("send-button").isDisabled()).isTrue();
        screen.on(() -> field().setText("x"));
        assertThat(screen.isShown("composer-notice")).isFalse();
    }

    @Test
    void unknownWordsAreUnderlinedInTheField() throws Exception {
        screen.size(480, 300);
        screen.on(field()::requestFocus);
        screen.write(
                "I shall recieve teh letter that was sent to me so long ago, and recieve it well ");

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> underlined() == 3);

        screen.picture("composer-spelling");
    }

    private long underlined() {
        return Screen.onFxThread(() -> screen.find(Path.class, "spelling-mark"))
                .getElements()
                .stream()
                .filter(MoveTo.class::isInstance)
                .count();
    }

    @Test
    void emojiButtonOpensThePicker() {
        screen.on(field()::requestFocus);
        screen.write("hi ");

        screen.click("emoji-button");
        screen.write("rose");
        screen.type(KeyCode.ENTER);

        assertThat(field().getText()).isEqualTo("hi 🌹");
        assertThat(kept).containsExactly("🌹");
    }

    @Test
    void tabLeavesTheField() {
        screen.on(field()::requestFocus);
        screen.write("a");
        screen.type(KeyCode.TAB);

        assertThat(field().getText()).isEqualTo("a");
        assertThat(screen.find("send-button").isFocused()).isTrue();
    }

    @Test
    void growsToEightLinesAndNoFurther() {
        double one = height();
        screen.on(() -> field().setText("a\nb"));
        double two = height();
        screen.on(() -> field().setText("line\n".repeat(30)));
        double many = height();

        double line = two - one;
        assertThat(line).isBetween(12.0, 30.0);
        assertThat(many).isBetween(one + 6.5 * line, one + 7.5 * line);
        screen.on(() -> field().setText("long words that wrap ".repeat(14)));
        assertThat(height()).isBetween(one + line, many);
        screen.size(760, 300);
        screen.picture("composer-wrapped");
        screen.on(() -> field().setText(""));
        assertThat(height()).isEqualTo(one);
        screen.picture("composer");
    }

    private double height() {
        screen.on(() -> {});
        return Screen.onFxThread(() -> screen.find(ComposerView.class, "composer").getHeight());
    }

    @Test
    void buttonIsDisabledWithoutTextAndSays() {
        assertThat(screen.find("send-button").isDisabled()).isTrue();
        assertThat(screen.find("send-button").getAccessibleText()).isEqualTo("Send");
        assertThat(field().getPromptText()).isEqualTo("Message Romeo Montague");

        screen.on(() -> field().setText("hello"));
        screen.click("send-button");

        assertThat(desk.told).contains("send hello");
        assertThat(field().isFocused()).isTrue();
    }

    @Test
    void reasonStandsAboveAndTextStays() {
        screen.on(() -> {
            field().setText("hello");
            model.disabledReasonProperty().set("romeo@montague.lit has blocked you.");
        });

        assertThat(screen.isShown("composer-notice")).isTrue();
        assertThat(field().getText()).isEqualTo("hello");
        screen.on(() -> model.disabledReasonProperty().set(""));
        assertThat(screen.isShown("composer-notice")).isFalse();
    }

    @Test
    void whatCouldNotBeStoredComesBackWithASentenceAndTheCaretAtItsEnd() {
        screen.on(field()::requestFocus);
        screen.write("my words");
        screen.type(KeyCode.ENTER);

        screen.on(() ->
                unsent.apply(
                        new NotStored(
                                CONVERSATION,
                                desk.sent.getLast(),
                                "my words",
                                StorageProblem.DISK_FULL)));

        assertThat(field().getText()).isEqualTo("my words");
        assertThat(field().getCaretPosition()).isEqualTo(8);
        assertThat(screen.text("composer-notice")).startsWith("It is neither stored nor sent");
        screen.size(760, 300);
        screen.picture("composer-notice");
    }

    @Test
    void fieldFollowsTheDirectionOfWhatIsTyped() {
        screen.on(() -> field().setText("مرحبا جولييت، هل ترينني؟ ".repeat(9)));

        assertThat(field().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        screen.size(760, 300);
        screen.picture("composer-right-to-left");
    }
}
