package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.Screen;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedTextViewTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "مرحبا جولييت، هل ترينني؟ أنا هنا تحت الشرفة منذ ساعة وأكثر، والليل بارد",
                "שלום ג'ולייט, האם את רואה אותי? אני כאן מתחת למרפסת כבר שעה ויותר, והלילה קר",
                "नमस्ते जूलियट क्या तुम मुझे देख सकती हो मैं यहाँ एक घंटे से बालकनी के नीचे खड़ा हूँ",
                "mixed with שלום עולם and مرحبا in one long line of text that has to wrap somewhere",
                "ممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممممم"
            })
    void anyScriptWrapsAtAnyWidth(String sentence) {
        var screen = Screen.showing(WrappedTextViewTest::window);
        screen.on(() -> {
            var text = screen.find(WrappedText.class, "wrapped");
            for (int width = 40; width < 700; width += 31) {
                text.show(sentence);
                text.applyCss();
                text.resize(width, text.prefHeight(width));
                text.layout();
            }
            assertThat(text.prefHeight(120)).isGreaterThan(text.prefHeight(650) * 2);
        });
    }

    @Test
    void directionIsThatOfTheFirstLetter() {
        var screen = Screen.showing(WrappedTextViewTest::window);
        var text = screen.find(WrappedText.class, "wrapped");

        screen.on(() -> text.show("123 שלום hello"));

        assertThat(text.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    }

    private static VBox window() {
        var text = new WrappedText("word");
        text.getStyleClass().add("wrapped");
        return new VBox(text);
    }
}
