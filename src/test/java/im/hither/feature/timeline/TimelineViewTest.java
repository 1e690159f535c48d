package im.hither.feature.timeline;

import static im.hither.feature.timeline.FakeHistory.CONVERSATION;
import static im.hither.feature.timeline.FakeHistory.NOON;
import static im.hither.feature.timeline.FakeHistory.message;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.DeliveryState.Pending;
import im.hither.domain.DeliveryState.Sent;
import im.hither.domain.Direction;
import im.hither.domain.Gap;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.testing.Screen;
import im.hither.ui.WrappedText;
import im.hither.ui.flow.AnchoredFlow;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimelineViewTest {

    private final FakeHistory history = new FakeHistory();
    private final FakeGaps gaps = new FakeGaps();
    private final LateAsker asker = new LateAsker();
    private final TimelineViewModel model =
            new TimelineViewModel(
                    CONVERSATION, "Romeo Montague", history, gaps, asker, ZoneOffset.UTC);

    private Screen open() {
        return ShownTimeline.of(model, asker);
    }

    @Test
    void aButtonLeadsToWhereReadingStopped() {
        balcony();
        history.readAll();
        var screen = open();
        screen.size(780, 500);
        screen.on(() -> {
            model.seen(List.of(), false); // nobody looks meanwhile
            for (var id = 900; id < 930; id++) model.apply(history.store(history.in(id)));
        });
        assertThat(screen.isShown("line-button")).isTrue();
        assertThat(screen.all("new-row").stream().filter(Node::isVisible)).isEmpty();
        screen.picture("timeline-line-above");

        screen.on(screen.find(Button.class, "line-button")::fire);

        assertThat(screen.all("new-row").stream().filter(Node::isVisible)).hasSize(1);
        assertThat(screen.isShown("line-button")).isFalse();
    }

    @Test
    void noButtonLeadsToMessagesThatAreAllOnScreen() {
        history.with(3);
        history.readUpTo(Position.START.value());
        var screen = open();

        assertThat(screen.all("bubble")).hasSize(3);
        assertThat(screen.isShown("line-button")).isFalse();
        screen.on(() -> model.seen(flow(screen).seen(), false));
        assertThat(screen.isShown("line-button")).isFalse();
    }

    @Test
    void conversationAsItLooks() {
        balcony();
        var screen = open();
        screen.size(780, 760);
        screen.on(() -> model.apply(new TypingChanged(CONVERSATION, 0, true)));

        assertThat(screen.all("failed-line")).hasSize(1);
        assertThat(screen.all("unreadable")).hasSize(1);
        assertThat(screen.text("typing-line")).isEqualTo("Romeo Montague is writing …");
        screen.picture("timeline");
    }

    @Test
    void inARoomThoseWhoWriteAreNamed() {
        balcony();
        var screen = open();
        writes(screen, "Romeo", true);
        assertThat(screen.text("typing-line")).isEqualTo("Romeo is writing …");
        writes(screen, "Nurse", true);
        assertThat(screen.text("typing-line")).isEqualTo("Romeo and Nurse are writing …");
        writes(screen, "Tybalt", true);
        assertThat(screen.text("typing-line")).isEqualTo("Romeo, Nurse and others are writing …");

        writes(screen, "Romeo", false);
        writes(screen, "Tybalt", false);
        assertThat(screen.text("typing-line")).isEqualTo("Nurse is writing …");
        screen.on(model::forgetTyping);
        assertThat(screen.text("typing-line")).isEmpty();
    }

    private void writes(Screen screen, String nick, boolean now) {
        var event = new TypingChanged(CONVERSATION, 0, now, Optional.of(nick));
        screen.on(() -> model.apply(event));
    }

    @Test
    @DisplayName("F3: where history is missing, the program says so itself and offers to fetch it")
    void gapIsDrawnWhereItIs() {
        balcony();
        var gap = new Gap(Position.START, Position.END);
        gaps.missing(gap);
        var screen = open();
        screen.on(asker::answer);
        screen.size(780, 760);
        screen.picture("timeline-gap");

        assertThat(words(screen)).isEqualTo("Older messages are not here yet");

        screen.click("gap-load");

        assertThat(gaps.loaded()).containsExactly(gap);
        assertThat(words(screen)).isEqualTo("Asked for; comes as soon as the server answers");
    }

    private static String words(Screen screen) {
        return screen.find(Text.class, "gap-text").getText();
    }

    private void balcony() {
        ours(-1500, "Art thou not Romeo, and a Montague?", new Delivered(NOON));
        theirs(-1499, "Neither, fair maid, if either thee dislike.");
        theirs(
                -1498,
                "With love's light wings did I o'erperch these walls, for stony limits cannot hold love out, and"
                        + " what love can do, that dares love attempt: therefore thy kinsmen are no stop to me.");
        ours(1, "Good night", new Delivered(NOON));
        ours(
                2,
                "What's in a name? That which we call a rose by any other name would smell as sweet",
                new Delivered(NOON));
        history.store(
                new ChatMessage(
                        new MessageId(3),
                        CONVERSATION,
                        new Position(30),
                        Direction.IN,
                        FakeHistory.ROMEO,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NOON.plus(Duration.ofMinutes(3)),
                        new Content.Undecryptable("OMEMO"),
                        new Delivered(NOON)));
        history.readUpTo(30);
        theirs(5, "Call me but love, and I'll be new baptized");
        theirs(6, "ok");
        theirs(7, "مرحبا جولييت، هل ترينني؟ أنا هنا تحت الشرفة منذ ساعة وأكثر، والليل بارد");
        theirs(8, "two lines\nand a " + "longword".repeat(12));
        ours(20, "مرحبا روميو، هل تراني؟", new Delivered(NOON));
        ours(21, "By whose direction found'st thou out this place?", new Sent(NOON));
        ours(
                22,
                "The orchard walls are high and hard to climb, and the place death, considering who thou art",
                new Failed("the server at montague.lit could not be reached"));
        ours(23, "Romeo?", new Pending());
    }

    private void theirs(long id, String text) {
        history.store(message(id, Direction.IN, text, new Delivered(NOON)));
    }

    private void ours(long id, String text, DeliveryState state) {
        history.store(message(id, Direction.OUT, text, state));
    }

    @Test
    void emptyConversationSaysSo() {
        history.readAll();
        var screen = open();

        assertThat(screen.find(WrappedText.class, "timeline-empty").text())
                .contains("Romeo Montague");
        screen.on(() -> model.apply(history.store(history.in(1))));
        assertThat(screen.isShown("timeline-empty")).isFalse();
        assertThat(screen.all("bubble")).hasSize(1);
    }

    @Test
    void retryIsOneClickBesideTheReason() {
        ours(1, "hello", new Failed("no such address"));
        history.readAll();
        var screen = open();

        screen.click("retry");

        assertThat(history.retried).containsExactly(new MessageId(1));
    }

    @Test
    void buttonToTheEndCountsWhatIsNew() {
        history.with(100);
        history.readAll();
        var screen = open();
        assertThat(screen.isShown("end-button")).isFalse();

        screen.on(() -> flow(screen).scrollBy(2000));
        screen.on(() -> {
            model.apply(history.store(history.in(101)));
            model.apply(history.store(history.in(102)));
        });
        assertThat(screen.text("end-button")).isEqualTo("2 new");
        screen.picture("timeline-scrolled");

        screen.click("end-button");
        assertThat(screen.isShown("end-button")).isFalse();
        assertThat(history.read.getLast()).isEqualTo(new Position(1020));
    }

    @Test
    void scrollingUpAsksForOlderMessages() {
        history.with(300);
        history.readAll();
        var screen = open();

        for (int i = 0; i < 12; i++) {
            screen.on(() -> flow(screen).scrollBy(2500));
            screen.on(asker::answer);
        }

        assertThat(model.pages().reachesStart()).isTrue();
        assertThat(screen.isShown("day-row")).isTrue();
    }

    @Test
    void oneConversationAfterTheOtherIsShownByTheSameView() {
        history.with(100);
        history.readUpTo(900);
        var screen = open();
        screen.on(() -> flow(screen).jumpTo(new MessageId(50), true));
        writes(screen, "Romeo", true);
        assertThat(screen.isShown("end-button")).isTrue();
        var other = new FakeHistory().with(3);
        other.readAll();
        var next = new TimelineViewModel(CONVERSATION, "Nurse", other, gaps, asker, ZoneOffset.UTC);

        screen.on(() -> {
            model.close();
            view(screen).show(next);
            asker.answer();
        });

        assertThat(screen.all("bubble")).hasSize(3);
        assertThat(screen.text("bubble-name")).isEqualTo("Nurse");
        assertThat(screen.text("typing-line")).isEmpty();
        assertThat(screen.isShown("end-button")).isFalse();
        assertThat(screen.isShown("line-button")).isFalse();
        screen.on(() -> model.apply(history.store(history.in(101)))); // is not heard any more
        assertThat(Screen.onFxThread(() -> toEnd(screen).getText())).isEmpty();
        screen.on(() -> next.apply(other.store(other.in(4))));
        assertThat(screen.all("bubble")).hasSize(4);
        assertThat(other.read).containsExactly(new Position(40));
        assertThat(history.read).doesNotContain(new Position(1010));
    }

    @Test
    void selectionAndMenuOfAConversationGoWithIt() {
        history.with(6);
        history.readAll();
        var screen = open();
        screen.size(600, 360);
        screen.robot().doubleClickOn(screen.all("message-text").get(1));
        assertThat(screen.all("marked-part")).isNotEmpty();
        screen.robot().rightClickOn(screen.all("message-text").get(1));
        assertThat(screen.robot().listWindows()).hasSize(2);
        var next =
                new TimelineViewModel(CONVERSATION, "Nurse", history, gaps, asker, ZoneOffset.UTC);

        screen.on(() -> {
            model.close();
            view(screen).show(next);
            asker.answer();
        });

        assertThat(screen.robot().listWindows()).hasSize(1);
        assertThat(Screen.onFxThread(() -> flow(screen).selected())).isEmpty();
        assertThat(screen.all("marked-part")).isEmpty();
    }

    @Test
    void arrowChoosesAMessageAndCtrlCCopiesIt() {
        theirs(1, "one");
        theirs(2, "two");
        history.readAll();
        var screen = open();
        screen.on(() -> flow(screen).requestFocus());

        screen.type(KeyCode.UP, KeyCode.UP);
        screen.press(KeyCode.SHORTCUT, KeyCode.C);

        assertThat(Screen.onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("one");
    }

    @Test
    void opensAtTheLineWhereReadingStopped() {
        history.with(200);
        history.readUpTo(1500);
        var screen = open();

        assertThat(screen.isShown("new-row")).isTrue();
        Node line = screen.find("new-row");
        assertThat(line.getLayoutY()).isBetween(100.0, 400.0);
    }

    @Test
    void longMessageIsCutAndShownWholeInPlace() {
        theirs(1, "long text ".repeat(1000));
        history.readAll();
        var screen = open();
        assertThat(screen.all("bubble")).hasSize(1);
        double top = top(screen);

        screen.on(screen.find(Hyperlink.class, "show-all")::fire);

        assertThat(screen.isShown("show-all")).isFalse();
        assertThat(top(screen)).isEqualTo(top);
        screen.on(() -> flow(screen).toEnd());
        assertThat(screen.isShown("bubble-foot")).isTrue();
    }

    private static double top(Screen screen) {
        return Screen.onFxThread(screen.find("bubble")::getBoundsInParent).getMinY()
                + screen.find("message-cell").getLayoutY();
    }

    @Test
    @DisplayName("F9 a word of a megabyte does not stop the window, neither cut nor whole")
    void wordOfAMegabyteDoesNotStopTheWindow() {
        history.readAll();
        var screen = open();
        theirs(1, "x".repeat(1 << 20));

        measure(
                "word of a megabyte",
                screen,
                () -> {
                    model.apply(new MessageStored(CONVERSATION, 9, history.all().getFirst()));
                });
        assertThat(screen.isShown("show-all")).isTrue();
        measure("all of it", screen, () -> model.showWhole(new MessageId(1)));
        assertThat(screen.isShown("show-all")).isFalse();
        measure("a screen further", screen, () -> flow(screen).scrollBy(-700));
        assertThat(screen.all("bubble")).hasSizeLessThan(4);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void measure(String what, Screen screen, Runnable action) {
        screen.on(() -> {
            long start = cpu();
            action.run();
            flow(screen).applyCss();
            flow(screen).layout();
            System.out.println(what + ": " + (cpu() - start) / 1_000_000 + " ms");
        });
    }

    @Test
    void scrollsThroughAHundredThousandMessages() {
        history.with(100_000);
        history.readAll();
        var screen = open();
        var spent = new AtomicLong();
        var flow = flow(screen);
        screen.on(() -> {
            for (int i = 0; i < 1000; i++) {
                long start = cpu();
                flow.scrollBy(60);
                flow.layout();
                spent.addAndGet(cpu() - start);
                if (i % 30 == 0) model.pages().older();
                asker.answer();
            }
        });
        System.out.println("scrolling messages: " + spent.get() / 1_000_000 + " µs a layout");

        assertThat(screen.all("bubble")).isNotEmpty();
        assertThat(model.rows()).hasSizeLessThan(400);
    }

    private static EndButton toEnd(Screen screen) {
        return view(screen).lookupAll(".end-button").stream()
                .filter(EndButton.class::isInstance)
                .map(EndButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static TimelineView view(Screen screen) {
        return screen.find(TimelineView.class, "timeline");
    }

    @SuppressWarnings("unchecked")
    private static AnchoredFlow<TimelineRow> flow(Screen screen) {
        return (AnchoredFlow<TimelineRow>) screen.find("anchored-flow");
    }
}
