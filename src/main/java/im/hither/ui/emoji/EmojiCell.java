package im.hither.ui.emoji;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row of the picker as it is drawn.
final class EmojiCell extends ListCell<EmojiRow> {
    private final EmojiNames names;
    private final Consumer<Emoji> choose;
    private final Consumer<Emoji> point;
    private final Supplier<Optional<Emoji>> marked;

    /// @param point hears that the pointer is over one
    /// @param marked the one that Enter would choose
    EmojiCell(
            EmojiNames names,
            Consumer<Emoji> choose,
            Consumer<Emoji> point,
            Supplier<Optional<Emoji>> marked) {
        this.names = names;
        this.choose = choose;
        this.point = point;
        this.marked = marked;
    }

    @Override
    protected void updateItem(@Nullable EmojiRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        setGraphic(
                switch (row) {
                    case EmojiRow.Title(var words) -> title(words);
                    case EmojiRow.Several(var emoji) -> several(emoji);
                });
    }

    private static Label title(String words) {
        var title = new Label(words);
        title.getStyleClass().addAll("muted", "emoji-title");
        return title;
    }

    private HBox several(List<Emoji> emoji) {
        var choices = new HBox();
        for (var each : emoji) {
            var choice = new EmojiChoice(each, names.name(each), choose, point);
            marked.get().ifPresent(choice::mark);
            choices.getChildren().add(choice);
        }
        return choices;
    }
}
