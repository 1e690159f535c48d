package im.hither.feature.timeline;

import im.hither.text.RefusalTexts;
import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Why a message was not sent, and a way to try again.
final class FailedLine extends HBox {
    private final Texts texts;
    private final WrappedText reason = new WrappedText("failed-reason");

    FailedLine(Texts texts, Runnable retry) {
        this.texts = texts;
        var again = new Button(texts.text("timeline.retry"));
        again.getStyleClass().addAll("flat", "small", "retry");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> retry.run());
        getStyleClass().add("failed-line");
        getChildren().addAll(reason, again);
    }

    void show(String why) {
        reason.show(texts.text("timeline.failed", new RefusalTexts(texts).sentence(why)));
    }
}
