package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Direction;
import im.hither.text.ShownTime;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// The time of a message and, for ours, the sign of how far it came; everything in words as a
/// tooltip.
final class BubbleFoot extends HBox {
    private final Text time = new Text();
    private final FontIcon sign = new FontIcon();
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
        getChildren().addAll(time, sign);
        Tooltip.install(this, tooltip);
    }

    void show(ChatMessage message) {
        boolean ours = message.direction() == Direction.OUT;
        var state = message.delivery();
        time.setText(times.clock(message.at()));
        sign.setVisible(ours);
        sign.setManaged(ours);
        var style = List.of("delivery-sign", words.style(state));
        if (!sign.getStyleClass().equals(style)) { // a style set again is worked out again
            sign.setIconCode(words.sign(state));
            sign.getStyleClass().setAll(style);
        }
        var when = times.full(message.at());
        tooltip.setText(ours ? when + "\n" + words.words(state) : when);
    }
}
