package im.hither.feature.trust;

import im.hither.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Our code on paper. A page lies in no window, so no style sheet dresses it.
final class CodePageView extends VBox {
    private static final double WIDTH = 360;

    CodePageView(QrCode code, String heading, Texts texts) {
        super(18);
        setAlignment(Pos.TOP_CENTER);
        getChildren()
                .addAll(
                        text(heading, 18),
                        new QrView(code, heading),
                        text(texts.text("trust.page.how"), 11));
    }

    private static Text text(String words, double size) {
        var text = new Text(words);
        text.setFont(Font.font(size));
        text.setFill(Color.BLACK);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setWrappingWidth(WIDTH);
        return text;
    }
}
