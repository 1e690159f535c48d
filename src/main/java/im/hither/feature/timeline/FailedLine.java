package im.hither.feature.timeline;

import im.hither.text.RefusalTexts;
import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Why a message was not sent, and the ways to try again: as it was, or changed.
final class FailedLine extends HBox {
    private final Texts texts;
    private final WrappedText reason = new WrappedText("failed-reason");

    FailedLine(Texts texts, Runnable retry, Runnable edit) {
        this.texts = texts;
        getStyleClass().add("failed-line");
        getChildren()
                .addAll(
                        reason,
                        button("timeline.retry", "retry", retry),
                        button("timeline.edit", "edit", edit));
    }

    private Button button(String words, String style, Runnable action) {
        var button = new Button(texts.text(words));
        button.getStyleClass().addAll("flat", "small", style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    void show(String why) {
        reason.show(texts.text("timeline.failed", new RefusalTexts(texts).sentence(why)));
    }
}
