package im.hither.feature.spelling;

import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Lies over a field and underlines the words in it that are not known, but for the one that is
/// just being typed.
public final class SpellingView extends Pane {
    private static final Duration PAUSE = Duration.millis(350);
    private static final double WAVE = 2; // pixels up and down, and to the side

    private final TextArea field;
    private final SpellingViewModel model;
    private final SpellingMenuView menu;
    private final Path waves = new Path();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private List<Mistake> mistakes = List.of();

    public SpellingView(TextArea field, SpellingViewModel model, Texts texts) {
        this.field = field;
        this.model = model;
        menu = new SpellingMenuView(field, model, texts);
        getStyleClass().add("spelling");
        setMouseTransparent(true);
        setManaged(true);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        waves.getStyleClass().add("spelling-mark");
        waves.setManaged(false);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().add(waves);
        pause.setOnFinished(_ -> check());
        field.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
        WhileInScene.keep(this, this::follow);
    }

    private Subscription follow() {
        return Subscription.combine(
                field.textProperty().subscribe(this::changed),
                field.caretPositionProperty().subscribe(_ -> requestLayout()),
                field.focusedProperty().subscribe(_ -> requestLayout()),
                field.scrollTopProperty().subscribe(_ -> requestLayout()),
                field.scrollLeftProperty().subscribe(_ -> requestLayout()),
                field.widthProperty().subscribe(_ -> requestLayout()),
                field.fontProperty().subscribe(_ -> requestLayout()),
                model.changesProperty().subscribe((_, _) -> check()),
                pause::stop);
    }

    private void changed(String before, String now) {
        mistakes = Mistake.after(mistakes, before, now);
        requestLayout();
        if (now.isBlank()) pause.stop();
        else pause.playFromStart();
    }

    private void check() {
        var text = field.getText();
        model.check(
                text,
                found -> {
                    if (!text.equals(field.getText())) return; // what is there now is asked for too
                    mistakes = found;
                    requestLayout();
                });
    }

    /// The words that are underlined now.
    private List<Mistake> shown() {
        int caret = field.getCaretPosition();
        boolean typing = field.isFocused() && pause.getStatus() == PauseTransition.Status.RUNNING;
        return mistakes.stream().filter(each -> !typing || each.to() != caret).toList();
    }

    @Override
    protected void layoutChildren() {
        waves.getElements().clear();
        waves.setLayoutX(field.snappedLeftInset()); // the skin counts from within
        waves.setLayoutY(field.snappedTopInset());
        if (!(field.getSkin() instanceof TextAreaSkin skin)) return;
        for (var each : shown()) {
            for (int at = each.from(); at < each.to(); at = underline(skin, at, each.to())) {
                // line after line of a word that is broken
            }
        }
    }

    /// Underlines what stands on one line; where the next one begins.
    private int underline(TextAreaSkin skin, int from, int to) {
        var first = skin.getCharacterBounds(from);
        double left = first.getMinX();
        double right = first.getMaxX();
        int at = from + 1;
        for (; at < to; at++) {
            var next = skin.getCharacterBounds(at);
            if (next.getMinY() >= first.getMaxY()) break;
            left = Math.min(left, next.getMinX());
            right = Math.max(right, next.getMaxX());
        }
        wave(first, left, right);
        return at;
    }

    private void wave(Rectangle2D line, double left, double right) {
        double y = Math.floor(line.getMaxY()) - WAVE / 2;
        waves.getElements().add(new MoveTo(left, y));
        boolean up = true;
        for (double x = left + WAVE; x <= right; x += WAVE) {
            waves.getElements().add(new LineTo(x, up ? y - WAVE : y));
            up = !up;
        }
    }

    private void menuRequested(ContextMenuEvent event) {
        if (!(field.getSkin() instanceof TextAreaSkin skin)) return;
        int at =
                event.isKeyboardTrigger()
                        ? field.getCaretPosition()
                        : skin.getIndex(event.getX(), event.getY()).getCharIndex();
        Optional<Mistake> mistake = mistakes.stream().filter(each -> each.holds(at)).findFirst();
        if (mistake.isEmpty()) return;
        event.consume();
        menu.show(mistake.get(), event.getScreenX(), event.getScreenY());
    }
}
