package im.hither.ui.emoji;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/// One emoji that can be chosen.
final class EmojiChoice extends StackPane {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Emoji emoji;

    EmojiChoice(Emoji emoji, String name, Consumer<Emoji> choose, Consumer<Emoji> point) {
        this.emoji = emoji;
        getStyleClass().add("emoji-choice");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        getChildren().add(new EmojiGlyph(emoji, "emoji-to-choose"));
        setOnMouseEntered(_ -> point.accept(emoji));
        setOnMouseClicked(_ -> choose.accept(emoji));
    }

    void mark(Emoji marked) {
        pseudoClassStateChanged(MARKED, emoji.equals(marked));
    }
}
