package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.DeliveryState;
import im.hither.domain.Detail.Edited;
import im.hither.domain.Direction;
import im.hither.text.ShownTime;
import im.hither.ui.Late;
import im.hither.ui.LateTooltip;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// The time of a message and, for ours, the sign of how far it came; everything in words as a
/// tooltip.
final class BubbleFoot extends HBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final Text time = new Text();
    private final Late<Text> changed = new Late<>(this::edited, this::beforeTime);
    private final Late<FontIcon> sign = new Late<>(FontIcon::new, getChildren()::addLast);
    private final Late<FontIcon> lock = new Late<>(this::lock, getChildren()::addFirst);
    private final LateTooltip tooltip = new LateTooltip(this);
    private final DeliveryWords words;
    private final ShownTime times;

    BubbleFoot(DeliveryWords words, ShownTime times) {
        this.words = words;
        this.times = times;
        getStyleClass().add("bubble-foot");
        time.getStyleClass().add("bubble-time");
        setAlignment(Pos.CENTER_RIGHT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(time);
    }

    private Text edited() {
        var edited = new Text(words.edited());
        edited.getStyleClass().addAll("bubble-time", "edited");
        return edited;
    }

    private void beforeTime(Text edited) {
        getChildren().add(getChildren().indexOf(time), edited);
    }

    private FontIcon lock() {
        var lock = new FontIcon();
        lock.getStyleClass().add("lock-sign");
        return lock;
    }

    void show(ChatMessage message, Seen seen, Lock state) {
        show(state);
        show(message, seen, words.lock().of(state));
    }

    private void show(Lock state) {
        if (state == Lock.NONE) {
            lock.hide();
            return;
        }
        lock.show(icon -> {
            icon.setIconCode(
                    switch (state) {
                        case NONE, CLOSED -> MaterialDesignL.LOCK_OUTLINE;
                        case UNVERIFIED -> MaterialDesignL.LOCK_QUESTION;
                        case OPEN -> MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE;
                    });
            icon.pseudoClassStateChanged(OPEN, state == Lock.OPEN);
            icon.pseudoClassStateChanged(DOUBTFUL, state == Lock.UNVERIFIED);
        });
    }

    private void show(ChatMessage message, Seen seen, String encryption) {
        boolean ours = message.direction() == Direction.OUT;
        var state = message.delivery();
        time.setText(times.clock(message.at()));
        if (ours) sign.show(icon -> show(icon, state, seen));
        else sign.hide();
        var when = times.full(message.at());
        var edited = message.details().of(Edited.class).filter(each -> each.times() > 0);
        edited.ifPresentOrElse(_ -> changed.show(_ -> {}), changed::hide);
        var lines = new ArrayList<>(List.of(when));
        edited.ifPresent(each -> lines.add(words.edited(each)));
        if (ours) lines.add(words.words(state, seen));
        if (!encryption.isEmpty()) lines.add(encryption);
        tooltip.show(String.join("\n", lines));
    }

    private void show(FontIcon icon, DeliveryState state, Seen seen) {
        var style = List.of("delivery-sign", words.style(state, seen));
        if (icon.getStyleClass().equals(style)) return; // a style set again is worked out again
        icon.setIconCode(words.sign(state, seen));
        icon.getStyleClass().setAll(style);
    }
}
