package im.hither.ui.emoji;

import im.hither.text.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The colours of skin to choose from, each shown on a hand; one is always chosen.
final class SkinTones extends HBox {
    private static final String HAND = "\u270B";

    SkinTones(Texts texts, SkinTone chosen, Consumer<SkinTone> choose) {
        getStyleClass().add("skin-tones");
        var hand = EmojiTable.table().find(HAND).orElseThrow();
        var group = new ToggleGroup();
        for (var tone : SkinTone.values()) {
            var words = texts.text("emoji.skin." + tone.name().toLowerCase(Locale.ROOT));
            var button = new ToggleButton("", new EmojiGlyph(tone.of(hand)));
            button.getStyleClass().add("skin-tone");
            button.setAccessibleText(words);
            button.setTooltip(new Tooltip(words));
            button.setToggleGroup(group);
            button.setSelected(tone == chosen);
            button.setOnAction(_ -> {
                button.setSelected(true);
                choose.accept(tone);
            });
            getChildren().add(button);
        }
    }
}
