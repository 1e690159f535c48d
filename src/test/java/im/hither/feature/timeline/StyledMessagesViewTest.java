package im.hither.feature.timeline;

import static im.hither.feature.timeline.FakeHistory.CONVERSATION;
import static im.hither.feature.timeline.FakeHistory.NOON;
import static im.hither.feature.timeline.FakeHistory.message;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.feature.styling.LinkEvent;
import im.hither.testing.Screen;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StyledMessagesViewTest {
    private static final String STYLED =
            "This is *bold*, _italic_, ~struck out~ and `mono *as it is*`, and *_`all of it`_*";
    private static final String CODE =
            """
            Look:
            ```java
            static void main(String[] args) { System.out.println("O Romeo, Romeo, wherefore art thou Romeo?"); }
            ```\
            """;

    private final FakeHistory history = new FakeHistory();
    private final LateAsker asker = new LateAsker();
    private final TimelineViewModel model =
            new TimelineViewModel(
                    CONVERSATION, "Romeo 🌹", history, new FakeGaps(), asker, ZoneOffset.UTC);
    private long next = 1;

    private Screen open() {
        history.readAll();
        return ShownTimeline.of(model, asker);
    }

    private void theirs(String text) {
        history.store(message(next++, Direction.IN, text, new Delivered(NOON)));
    }

    private void ours(String text) {
        history.store(message(next++, Direction.OUT, text, new Delivered(NOON)));
    }

    @Test
    void stylesAsTheyLook() {
        theirs(STYLED);
        ours(
                "> What's in a name?\n>> That which *we* call a rose\n> by any other\nwould smell as sweet");
        theirs(CODE);
        ours("😘");
        theirs("👍🏽🎉");
        theirs("/me takes poison 🧪 and *dies*");
        theirs("> ```\n> code in a quote\n> ```");
        var screen = open();
        screen.size(820, 860);
        screen.picture("styled");

        assertThat(screen.all("quote")).hasSize(3);
        assertThat(screen.all("code-block")).hasSize(2);
        assertThat(Screen.onFxThread(() -> words(screen, "strong"))).contains("*", "bold");
        assertThat(Screen.onFxThread(() -> words(screen, "directive"))).contains("~", "`");
    }

    @Test
    void linksAndDirectionsAsTheyLook() {
        theirs(
                "See https://en.wikipedia.org/wiki/Recursion_(computer_science), or ask juliet@capulet.lit");
        theirs("Log in at https://bank.example@evil.example/login now");
        ours("https://b\u0430nk.example/");
        theirs(
                "*مرحبا* جولييت، هل قرأت https://example.org/ar ؟ قال:\n> لا أعرف\n```\nint x = 1;\n```");
        ours("مرحبا 😀 `code` و _مائل_ و `رمز` و *~مشطوب~*");
        var screen = open();
        screen.size(820, 760);
        screen.picture("styled-links");

        assertThat(Screen.onFxThread(() -> words(screen, "link-host")))
                .containsExactlyInAnyOrder("evil.example", "b\u0430nk.example");
    }

    @Test
    @DisplayName("F4 a click tells the link that was read")
    void clickOpensTheLink() {
        theirs("go to https://example.org/ now");
        var screen = open();
        List<String> opened = new ArrayList<>();
        screen.on(() ->
                screen.scene()
                        .getRoot()
                        .addEventHandler(LinkEvent.OPEN, event -> opened.add(event.link().uri())));

        screen.click("link");

        assertThat(opened).containsExactly("https://example.org/");
    }

    @Test
    @DisplayName("F8 a message can be seen as it was sent")
    void shownAsSent() {
        theirs("> *not* a quote");
        var screen = open();
        assertThat(screen.isShown("quote")).isTrue();

        screen.on(() -> model.showAsSent(new MessageId(1), true));
        assertThat(screen.isShown("quote")).isFalse();
        assertThat(Screen.onFxThread(() -> words(screen, "message-text")))
                .contains("> *not* a quote");

        screen.on(() -> model.showAsSent(new MessageId(1), false));
        assertThat(screen.isShown("quote")).isTrue();
    }

    @Test
    @DisplayName("V1 a message that asks not to be styled is not, until somebody wants that")
    void shownAsSentWhereItsAuthorWantsThat() {
        theirs("> _ <");
        history.tell(1, new Detail.Unstyled());
        var screen = open();
        assertThat(screen.isShown("quote")).isFalse();
        assertThat(Screen.onFxThread(() -> words(screen, "message-text"))).contains("> _ <");

        screen.on(() -> model.showAsSent(new MessageId(1), false));

        assertThat(screen.isShown("quote")).isTrue();
    }

    private static List<String> words(Screen screen, String style) {
        return screen.all(style).stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList();
    }
}
