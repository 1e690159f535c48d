package im.hither.feature.timeline;

import static im.hither.feature.timeline.FakeHistory.CONVERSATION;
import static im.hither.feature.timeline.FakeHistory.JULIET;
import static im.hither.feature.timeline.FakeHistory.NOON;
import static im.hither.feature.timeline.FakeHistory.ROMEO;
import static im.hither.feature.timeline.FakeHistory.message;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Gap;
import im.hither.domain.MessageId;
import im.hither.domain.Reaction;
import im.hither.feature.edit.Version;
import im.hither.feature.styling.StyledTextView;
import im.hither.testing.Screen;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.emoji.EmojiLine;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/// What stands around a message: what it answers, who reacted, who has read up to it.
class RemarksViewTest {
    private static final Author OTHER = new Author(AuthorKey.of(ROMEO), ROMEO.toString(), false);
    private static final Author OWN = new Author(AuthorKey.of(JULIET), JULIET.toString(), true);

    private final FakeHistory history = new FakeHistory();
    private final LateAsker asker = new LateAsker();
    private final Texts texts = new Texts(Locale.UK);
    private final List<String> done = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final TimelineViewModel model =
            new TimelineViewModel(
                    CONVERSATION, "Romeo Montague", history, new FakeGaps(), asker, ZoneOffset.UTC);

    private Screen open() {
        model.act(new Written());
        return ShownTimeline.of(model, asker, kept::addAll);
    }

    private void talk() {
        history.store(message(1, Direction.IN, "He jests at scars that never felt a wound.", DONE));
        history.store(message(2, Direction.OUT, "O Romeo, Romeo! wherefore art thou Romeo?", DONE));
        history.store(
                message(3, Direction.IN, "Shall I hear more, or shall I speak at this?", DONE));
        history.store(message(4, Direction.OUT, "What man art thou?", DONE));
        history.tell(
                3,
                new Detail.Reply(
                        Optional.of(
                                new Detail.Quoted(
                                        new MessageId(2),
                                        OWN,
                                        new Content.Body(
                                                "O Romeo, Romeo! wherefore art thou Romeo?"))),
                        ""));
        history.tell(
                2,
                new Detail.Reactions(
                        List.of(
                                new Reaction("❤️", OTHER, NOON),
                                new Reaction("🌹", OTHER, NOON),
                                new Reaction("❤️", OWN, NOON))));
        history.tell(1, new Detail.Edited(2, NOON));
        history.readUpTo(40);
    }

    private static final Delivered DONE = new Delivered(NOON);

    @Test
    void asItLooks() {
        talk();
        history.see(ROMEO.toString(), 4);
        var screen = open();
        screen.size(780, 420);

        assertThat(screen.all("reaction")).hasSize(2);
        assertThat(screen.text("quote-author")).isEqualTo("You");
        screen.picture("remarks");
    }

    @Test
    void whatWasNotTakenIsEditedByAClick() {
        talk();
        history.store(
                message(5, Direction.OUT, "Too long a speech.", new Failed("policy-violation")));
        history.readUpTo(40);
        var screen = open();
        screen.size(780, 420);
        screen.picture("remarks-failed");

        screen.click("edit");

        assertThat(done).containsExactly("correct 5");
    }

    @Test
    void aReactionTellsWhoAndIsToggledByAClick() {
        talk();
        var screen = open();
        var heart = (Button) screen.all("reaction").getFirst();

        assertThat(((EmojiLine) heart.getGraphic()).text()).isEqualTo("❤️ 2");
        assertThat(heart.getTooltip().getText()).isEqualTo("Romeo Montague, You");
        screen.on(heart::fire);

        assertThat(done).containsExactly("react 2 ❤️");
    }

    @Test
    void theFaceMovesForwardOnly() {
        talk();
        var screen = open();
        screen.on(() -> model.apply(history.see(ROMEO.toString(), 2)));
        assertThat(faceOf(screen, 2)).isTrue();

        screen.on(() -> model.apply(history.see(ROMEO.toString(), 4)));
        screen.on(() -> model.apply(history.see(ROMEO.toString(), 2)));

        assertThat(faceOf(screen, 2)).isFalse();
        assertThat(faceOf(screen, 4)).isTrue();
    }

    @Test
    void pastAHandfulFacesAreANumber() {
        talk();
        for (var i = 0; i < 8; i++) history.see("reader" + i + "@rooms.lit", 4);

        var screen = open();

        assertThat(screen.all("face").stream().filter(Node::isVisible)).hasSize(5);
        assertThat(((Button) screen.all("faces-more").getFirst()).getText()).isEqualTo("+3");
    }

    @Test
    void oursCanBeCorrectedAndTakenBackAndTheirsCannot() {
        talk();
        var screen = open();

        assertThat(entries(screen, 4))
                .contains("Reply", "React", "Correct", "Delete for everybody");
        assertThat(entries(screen, 1))
                .contains("Reply", "React", "Earlier versions", "Details")
                .doesNotContain("Correct", "Delete for everybody");
    }

    @Test
    void whatWasTakenBackLeavesWordsInItsPlace() {
        talk();
        var screen = open();

        screen.on(() -> model.apply(history.store(retracted(4))));

        assertThat(screen.all("unreadable").stream().filter(Node::isVisible)).hasSize(1);
        assertThat(entries(screen, 4)).isEmpty();
    }

    @Test
    void theBarBesideTheMessageUnderThePointerMovesNothing() {
        talk();
        var screen = open();
        screen.size(780, 420);
        var before = places(screen);

        point(screen, 0);
        assertThat(screen.isShown("message-bar")).isTrue();
        assertThat(places(screen)).isEqualTo(before);
        screen.picture("message-bar-in");
        screen.click("bar-answer");
        point(screen, 1);
        screen.picture("message-bar-out");
        screen.click("bar-answer");

        assertThat(done).containsExactly("answer 1", "answer 2");
        screen.robot().scroll(VerticalDirection.UP);
        assertThat(screen.isShown("message-bar")).isFalse();
    }

    @Test
    void anEmojiIsSoughtFromTheBarAndPutUnderTheMessage() {
        talk();
        var screen = open();
        point(screen, 0);

        screen.click("bar-react");
        screen.write("rose");
        screen.type(KeyCode.ENTER);

        assertThat(done).containsExactly("react 1 🌹");
        assertThat(kept).containsExactly("🌹");
    }

    @Test
    void theKeyboardAnswersAndReacts() {
        talk();
        var screen = open();
        screen.on(screen.find("anchored-flow")::requestFocus);
        screen.type(KeyCode.UP, KeyCode.UP, KeyCode.R);
        assertThat(done).containsExactly("answer 3");

        screen.type(KeyCode.E);
        screen.write("rose");
        screen.type(KeyCode.ENTER);

        assertThat(done).containsExactly("answer 3", "react 3 🌹");
    }

    @Test
    void theMenuOfTheBarOffersWhatElseThereIs() {
        talk();
        var screen = open();
        point(screen, 0);

        screen.click("bar-more");
        screen.robot().clickOn("Reply");

        assertThat(done).containsExactly("answer 1");
    }

    @Test
    void severalMessagesAreSelectedByTheKeyboardAndCopied() {
        talk();
        var screen = open();
        screen.on(screen.find("anchored-flow")::requestFocus);
        screen.type(KeyCode.UP);
        screen.press(KeyCode.SHIFT, KeyCode.UP);
        screen.press(KeyCode.SHIFT, KeyCode.UP);
        screen.size(780, 420);
        screen.picture("messages-selected");

        screen.press(KeyCode.CONTROL, KeyCode.C);

        assertThat(clipboard())
                .isEqualTo(
                        """
                        [23 Nov 2026, 12:02] juliet: O Romeo, Romeo! wherefore art thou Romeo?
                        [23 Nov 2026, 12:03] Romeo Montague: Shall I hear more, or shall I speak at this?
                        [23 Nov 2026, 12:04] juliet: What man art thou?\
                        """);
        screen.type(KeyCode.ESCAPE);
        screen.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("O Romeo, Romeo! wherefore art thou Romeo?");
    }

    @Test
    void severalMessagesAreSelectedByDraggingAndForwardedTogether() {
        talk();
        var screen = open();
        screen.size(780, 420);
        point(screen, 0);
        screen.robot().press(MouseButton.PRIMARY);
        point(screen, 1);
        screen.robot().release(MouseButton.PRIMARY);

        screen.robot().clickOn(MouseButton.SECONDARY);
        screen.robot().clickOn("Forward selected messages…");

        assertThat(done)
                .containsExactly(
                        """
                        forward [23 Nov 2026, 12:01] Romeo Montague: He jests at scars that never felt a wound.
                        [23 Nov 2026, 12:02] juliet: O Romeo, Romeo! wherefore art thou Romeo?\
                        """);
    }

    @Test
    void aMessageIsQuotedAndForwardedFromItsMenu() {
        talk();
        var screen = open();
        screen.size(780, 420);
        point(screen, 3);
        screen.robot().clickOn(MouseButton.SECONDARY);
        screen.robot().clickOn("Quote");
        point(screen, 3);
        screen.robot().clickOn(MouseButton.SECONDARY);
        screen.robot().clickOn("Forward…");

        assertThat(done).containsExactly("quote What man art thou?", "forward What man art thou?");
    }

    private static String clipboard() {
        return Screen.onFxThread(() -> Clipboard.getSystemClipboard().getString());
    }

    private static void point(Screen screen, int bubble) {
        var node =
                screen.all("bubble").stream()
                        .sorted(Comparator.comparingDouble(each -> each.localToScreen(0, 0).getY()))
                        .toList()
                        .get(bubble);
        var at = Screen.onFxThread(() -> node.localToScreen(node.getLayoutBounds()));
        screen.robot().moveTo(at.getMinX() + 10, at.getMinY() + 8);
    }

    private static List<Bounds> places(Screen screen) {
        return Screen.onFxThread(() ->
                screen.all("bubble").stream()
                        .map(node -> node.localToScene(node.getLayoutBounds()))
                        .toList());
    }

    private static ChatMessage retracted(long id) {
        var was = message(id, Direction.OUT, "", DONE);
        return new ChatMessage(
                was.id(),
                was.conversation(),
                was.position(),
                was.direction(),
                was.author(),
                was.sentId(),
                was.originId(),
                was.stanzaId(),
                was.at(),
                new Content.Retracted(Optional.empty(), Optional.empty(), NOON),
                was.delivery());
    }

    private boolean faceOf(Screen screen, long id) {
        var row = row(id);
        return !row.seen().here().isEmpty()
                && screen.all("face").stream()
                        .filter(Node::isVisible)
                        .anyMatch(InitialsAvatar.class::isInstance);
    }

    private TimelineRow.Message row(long id) {
        return model.rows().stream()
                .filter(TimelineRow.Message.class::isInstance)
                .map(TimelineRow.Message.class::cast)
                .filter(row -> row.message().id().value() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> entries(Screen screen, long id) {
        var words = new ArrayList<String>();
        screen.on(() -> {
            var menu = new ContextMenu();
            new MessageDeedsView(texts, new ShownTime(texts, ShownTimeline.CLOCK), new Actions())
                    .fill(menu, row(id));
            menu.getItems().stream()
                    .filter(item -> item instanceof Menu || item.getOnAction() != null)
                    .map(MenuItem::getText)
                    .forEach(words::add);
        });
        return words;
    }

    private final class Actions implements MessageActions {
        @Override
        public void markPart(Object row, StyledTextView text) {}

        @Override
        public void showWhole(MessageId id) {}

        @Override
        public void retry(MessageId id) {}

        @Override
        public void delete(MessageId id) {}

        @Override
        public void showAsSent(MessageId id, boolean now) {}

        @Override
        public void showAnswered(ChatMessage message) {}

        @Override
        public void react(MessageId id, String emoji) {}

        @Override
        public void chooseReaction(TimelineRow.Message row) {}

        @Override
        public void cure(ChatMessage message) {}

        @Override
        public void load(Gap gap) {}

        @Override
        public Deeds deeds() {
            return model.deeds();
        }
    }

    private final class Written extends NoDeeds {
        @Override
        public void answer(ChatMessage message) {
            done.add("answer " + message.id().value());
        }

        @Override
        public void quote(String text) {
            done.add("quote " + text);
        }

        @Override
        public void forward(String text) {
            done.add("forward " + text);
        }

        @Override
        public void correct(ChatMessage message) {
            done.add("correct " + message.id().value());
        }

        @Override
        public void retract(MessageId message) {
            done.add("retract " + message.value());
        }

        @Override
        public void react(MessageId message, String emoji) {
            done.add("react " + message.value() + " " + emoji);
        }

        @Override
        public void versions(MessageId message, Consumer<List<Version>> answer) {
            answer.accept(List.of(new Version(NOON, "before")));
        }
    }
}
