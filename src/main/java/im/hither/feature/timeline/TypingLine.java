package im.hither.feature.timeline;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Who is writing.
final class TypingLine extends Label {
    private static final Duration TYPING = Duration.seconds(60); // who writes longer says so again

    private final Texts texts;
    private final PauseTransition forget = new PauseTransition(TYPING);

    TypingLine(Texts texts) {
        this.texts = texts;
        getStyleClass().add("typing-line");
        setMaxWidth(Double.MAX_VALUE);
    }

    /// Tells it of this conversation until the subscription is closed.
    Subscription follow(TimelineViewModel model) {
        forget.setOnFinished(_ -> model.forgetTyping());
        return Subscription.combine(
                model.writersProperty().subscribe(_ -> show(model)),
                model.nameProperty().subscribe(_ -> show(model)),
                forget::stop);
    }

    private void show(TimelineViewModel model) {
        var other = OneLine.of(model.nameProperty().get());
        var names =
                model.writersProperty().get().stream()
                        .map(each -> each.equals(Writers.OTHER_SIDE) ? other : OneLine.of(each))
                        .toList();
        if (!names.isEmpty()) forget.playFromStart();
        setText(
                switch (names.size()) {
                    case 0 -> "";
                    case 1 -> texts.text("timeline.typing", names.getFirst());
                    case 2 -> texts.text("timeline.typing.two", names.getFirst(), names.getLast());
                    default -> texts.text("timeline.typing.more", names.getFirst(), names.get(1));
                });
    }
}
