package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Detail.Edited;
import im.hither.domain.Direction;
import im.hither.text.ShownTime;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// The time of a message and, for ours, the sign of how far it came; everything in words as a
/// tooltip.
final class BubbleFoot extends HBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Text time = new Text();
    private final Text changed = new Text();
    private final FontIcon sign = new FontIcon();
    private final FontIcon lock = new FontIcon();
    private final Tooltip tooltip = new Tooltip();
    private final DeliveryWords words;
    private final ShownTime times;

    BubbleFoot(DeliveryWords words, ShownTime times) {
        this.words = words;
        this.times = times;
        getStyleClass().add("bubble-foot");
        time.getStyleClass().add("bubble-time");
        setAlignment(Pos.CENTER_RIGHT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        changed.getStyleClass().addAll("bubble-time", "edited");
        changed.setText(words.edited());
        lock.getStyleClass().add("lock-sign");
        getChildren().addAll(lock, changed, time, sign);
        Tooltip.install(this, tooltip);
    }

    void show(ChatMessage message, Seen seen, Lock state) {
        show(state);
        show(message, seen, words.lock().of(state));
    }

    private void show(Lock state) {
        lock.setVisible(state != Lock.NONE);
        lock.setManaged(state != Lock.NONE);
        lock.setIconCode(
                state == Lock.OPEN
                        ? MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE
                        : MaterialDesignL.LOCK_OUTLINE);
        lock.pseudoClassStateChanged(OPEN, state == Lock.OPEN);
    }

    private void show(ChatMessage message, Seen seen, String encryption) {
        boolean ours = message.direction() == Direction.OUT;
        var state = message.delivery();
        time.setText(times.clock(message.at()));
        sign.setVisible(ours);
        sign.setManaged(ours);
        var style = List.of("delivery-sign", words.style(state, seen));
        if (!sign.getStyleClass().equals(style)) { // a style set again is worked out again
            sign.setIconCode(words.sign(state, seen));
            sign.getStyleClass().setAll(style);
        }
        var when = times.full(message.at());
        var edited = message.details().of(Edited.class).filter(each -> each.times() > 0);
        changed.setVisible(edited.isPresent());
        changed.setManaged(edited.isPresent());
        var lines = new ArrayList<>(List.of(when));
        edited.ifPresent(each -> lines.add(words.edited(each)));
        if (ours) lines.add(words.words(state, seen));
        if (!encryption.isEmpty()) lines.add(encryption);
        tooltip.setText(String.join("\n", lines));
    }
}
