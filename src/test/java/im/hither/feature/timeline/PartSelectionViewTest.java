package im.hither.feature.timeline;

import static im.hither.feature.timeline.FakeHistory.CONVERSATION;
import static im.hither.feature.timeline.FakeHistory.NOON;
import static im.hither.feature.timeline.FakeHistory.message;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.Direction;
import im.hither.testing.Screen;
import java.time.ZoneOffset;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;

/// A part of a message is selected as in any other program that shows text.
class PartSelectionViewTest {

    private final FakeHistory history = new FakeHistory();
    private final LateAsker asker = new LateAsker();
    private final TimelineViewModel model =
            new TimelineViewModel(
                    CONVERSATION, "Romeo", history, new FakeGaps(), asker, ZoneOffset.UTC);
    private long next = 1;

    private Screen open(String... texts) {
        for (var text : texts) {
            var direction = next % 2 == 1 ? Direction.IN : Direction.OUT;
            history.store(message(next++, direction, text, new Delivered(NOON)));
        }
        history.readAll();
        var screen = ShownTimeline.of(model, asker);
        screen.size(700, 420);
        return screen;
    }

    @Test
    void aPartIsSelectedByDraggingAndCopied() {
        var screen = open("But soft! What *light* through yonder window breaks? 🌹 It is the east");

        drag(screen, "But soft", 4, "indow breaks? ", 99);

        assertThat(copied(screen)).isEqualTo("soft! What *light* through yonder window breaks? ");
        assertThat(screen.all("marked-part")).hasSize(1);
        screen.picture("message-part");
        screen.type(KeyCode.ESCAPE);
        assertThat(screen.all("marked-part")).isEmpty();
        assertThat(copied(screen)).startsWith("But soft! What *light*").endsWith("the east");
    }

    @Test
    void aPartReachesOverQuotesAndCode() {
        var screen = open("see\n> What's in a name?\nthat\n```\nint rose = 1;\n```\nthere");

        drag(screen, "see", 1, "there", 3);

        assertThat(copied(screen)).isEqualTo("ee\nWhat's in a name?\nthat\nint rose = 1;\nthe");
        assertThat(screen.all("marked-part")).hasSizeGreaterThan(3);
        screen.picture("message-part-blocks");
    }

    @Test
    void emojiBeforeIsNoLessThanItIs() {
        var screen = open("👩‍🚀👍🏽 to the moon");

        drag(screen, " to the", 1, " to the", 7);

        assertThat(copied(screen)).isEqualTo("to the");
    }

    @Test
    void twoClicksSelectAWordAndThreeAll() {
        var screen = open("Wherefore art thou Romeo?");
        screen.on(screen.find("anchored-flow")::requestFocus);

        screen.on(() -> press(screen, "Wherefore art thou", 14, 2));
        assertThat(copied(screen)).isEqualTo("thou");

        screen.on(() -> press(screen, "Wherefore art thou", 14, 3));
        assertThat(copied(screen)).isEqualTo("Wherefore art thou Romeo?");
    }

    @Test
    void whoDragsOnToAnotherMessageSelectsBothWhole() {
        var screen = open("He jests at scars", "O Romeo, Romeo!");

        drag(screen, "He jests", 3, "O Romeo", 2);

        assertThat(copied(screen))
                .contains("Romeo: He jests at scars\n")
                .endsWith(": O Romeo, Romeo!");
        assertThat(screen.all("marked-part")).isEmpty();
    }

    @Test
    void shiftWithTheArrowsSelectsFromWhereTheKeyboardStands() {
        var screen = open("one", "good night, sweet prince");
        screen.on(screen.find("anchored-flow")::requestFocus);
        screen.type(KeyCode.UP);

        screen.press(KeyCode.SHIFT, KeyCode.RIGHT);
        screen.press(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(copied(screen)).isEqualTo("good");
        screen.press(KeyCode.SHIFT, KeyCode.END);
        screen.press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(copied(screen)).isEqualTo("good night, sweet princ");
        screen.picture("message-part-ours");

        screen.type(KeyCode.UP);
        assertThat(screen.all("marked-part")).isEmpty();
        assertThat(copied(screen)).isEqualTo("one");
        screen.press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(copied(screen)).isEqualTo("e");
    }

    @Test
    void theMenuCopiesAndQuotesThePart() {
        var screen = open("Parting is such sweet sorrow");
        drag(screen, "is such", 0, "is such", 7);

        point(screen, "is such", 2);
        screen.robot().clickOn(MouseButton.SECONDARY);
        screen.robot().clickOn("Copy selection");

        assertThat(clipboard()).isEqualTo("is such");
    }

    private static String copied(Screen screen) {
        screen.press(KeyCode.CONTROL, KeyCode.C);
        return clipboard();
    }

    private static String clipboard() {
        return Screen.onFxThread(() -> Clipboard.getSystemClipboard().getString());
    }

    private static void drag(Screen screen, String first, int from, String last, int to) {
        point(screen, first, from);
        screen.robot().press(MouseButton.PRIMARY);
        point(screen, last, to);
        screen.robot().release(MouseButton.PRIMARY);
    }

    /// Presses as the last of some clicks; a busy machine would take too long for real ones.
    private static void press(Screen screen, String words, int letter, int clicks) {
        var text = text(screen, words);
        var at = text.getScene().getRoot().screenToLocal(place(screen, words, letter));
        text.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        at.getX(),
                        at.getY(),
                        0,
                        0,
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(text, at.getX(), at.getY())));
    }

    private static Text text(Screen screen, String words) {
        return screen.all("message-text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(each -> each.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /// Points before a letter of the words that begin so.
    private static void point(Screen screen, String words, int letter) {
        screen.robot().moveTo(Screen.onFxThread(() -> place(screen, words, letter)));
    }

    private static Point2D place(Screen screen, String words, int letter) {
        var text = text(screen, words);
        int index = text.getText().indexOf(words) + Math.min(letter, words.length());
        var flow = (TextFlow) text.getParent();
        int before = 0;
        for (Node each : flow.getChildren()) {
            if (each.equals(text)) break;
            before += each instanceof Text other ? other.getText().length() : 1;
        }
        var caret = flow.getCaretShape(before + index, true);
        var start = (MoveTo) caret[0];
        return flow.localToScreen(start.getX() + 1, start.getY() + 6);
    }
}
