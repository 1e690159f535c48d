package im.hither.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.Screen;
import im.hither.ui.WrappedText;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmojiLineViewTest {
    private final VBox box = new VBox(12);
    private final Screen screen = Screen.showing(() -> new VBox(box));
    private final EmojiLine line = Screen.onFxThread(() -> new EmojiLine("chat-name"));
    private final EmojiLine big = Screen.onFxThread(() -> new EmojiLine("heading"));
    private final WrappedText wrapped = Screen.onFxThread(() -> new WrappedText("plain-words"));

    @BeforeEach
    void build() {
        screen.on(() -> {
            box.getChildren().addAll(line, big, wrapped);
            box.setPadding(new Insets(20));
            box.setMaxWidth(360);
        });
    }

    @Test
    void picturesStandInTheLine() {
        screen.on(() -> {
            line.show("Party 🎉 at the 🏳️‍🌈 house 👩‍👩‍👧 1️⃣");
            big.show("Julia 🌹");
            wrapped.show(
                    "It is 🌙 and I cannot sleep 😴😴, so I count sheep: 🐑🐑🐑🐑🐑🐑🐑🐑 and more 👍🏽. مرحبا 😀");
        });
        screen.picture("emoji");

        assertThat(line.lookupAll(".emoji")).hasSize(4);
        var picture = line.lookup(".emoji").getBoundsInParent();
        assertThat(picture.getHeight()).isBetween(16.0, 22.0);
        assertThat(line.getHeight()).isLessThan(24);
        assertThat(((EmojiGlyph) big.lookup(".emoji")).getWidth()).isBetween(24.0, 30.0);
        assertThat(line.getAccessibleText()).startsWith("Party 🎉 at");
    }

    @Test
    void longLineIsCutAtItsEnd() {
        screen.on(() ->
                line.show("🎉".repeat(3) + " words and more words and more words than fit 🎉🎉🎉"));

        var last =
                line.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .reduce((_, next) -> next);
        assertThat(last).containsInstanceOf(Label.class);
        assertThat(last.orElseThrow().getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(line.getWidth());
    }

    @Test
    void lineOfPicturesEndsInAnEllipsis() {
        screen.on(() -> line.show("🎉".repeat(60)));
        screen.picture("emoji-cut");

        var last =
                line.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .reduce((_, next) -> next);
        assertThat(last).containsInstanceOf(Label.class);
    }

    @Test
    void plainTextIsOneLabelAgain() {
        screen.on(() -> line.show("a 🎉"));
        screen.on(() -> line.show("plain"));

        assertThat(line.getChildrenUnmodifiable()).singleElement().isInstanceOf(Label.class);
        assertThat(line.text()).isEqualTo("plain");
    }
}
