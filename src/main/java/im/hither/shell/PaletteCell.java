package im.hither.shell;

import im.hither.feature.chatlist.ChatListRow;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListRow.Person;
import im.hither.feature.chatlist.ChatListRow.Start;
import im.hither.shell.PaletteRow.Deed;
import im.hither.shell.PaletteRow.Talk;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.emoji.EmojiLine;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A row of the palette: who and where, or what and with which keys.
final class PaletteCell extends ListCell<PaletteRow> {
    private static final double AVATAR = 28;

    private final Texts texts;
    private final InitialsAvatar avatar = new InitialsAvatar(AVATAR);
    private final StackPane sign = new StackPane(chevron());
    private final EmojiLine name = new EmojiLine("palette-name");
    private final Label beside = new Label();
    private final HBox row = new HBox();

    private static FontIcon chevron() {
        var chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
        chevron.getStyleClass().add("directional");
        return chevron;
    }

    PaletteCell(Texts texts, Consumer<@Nullable PaletteRow> choose) {
        this.texts = texts;
        sign.setMinSize(AVATAR, AVATAR);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        beside.getStyleClass().add("palette-beside");
        row.getStyleClass().add("palette-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0); // as wide as the list, not as wide as its words
        getStyleClass().add("palette-cell");
        setOnMouseClicked(_ -> choose.accept(getItem()));
    }

    @Override
    protected void updateItem(@Nullable PaletteRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case Talk(var talk) -> show(talk);
            case Deed(var what, var keys, _) -> show(sign, what, keys);
        }
        setGraphic(row);
        setAccessibleText(name.text() + ", " + beside.getText());
    }

    private void show(ChatListRow talk) {
        switch (talk) {
            case Chat(var entry, _, _, _) ->
                    person(entry.name(), entry.address().toString(), entry.address().toString());
            case Person(var contact, _) ->
                    person(
                            contact.shownName(),
                            contact.address().toString(),
                            contact.address().toString());
            case Start(var as, var address) ->
                    person(
                            address.toString(),
                            address.toString(),
                            texts.text("shell.through", "", as.address()).strip());
        }
    }

    private void person(String shown, String address, String words) {
        avatar.show(shown, address);
        show(avatar, shown, shown.equals(words) ? "" : words);
    }

    private void show(Node first, String what, String words) {
        name.show(what);
        beside.setText(words);
        row.getChildren().setAll(first, name, beside);
    }
}
