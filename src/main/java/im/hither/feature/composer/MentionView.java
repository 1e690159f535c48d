package im.hither.feature.composer;

import im.hither.feature.composer.MentionViewModel.Change;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.emoji.EmojiLine;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The names that are offered while somebody begins one, above the field; the keyboard stays in the
/// field, where the arrows choose, Enter and Tab take one and Escape takes none.
final class MentionView {
    private static final int MOST = 6;
    private static final double ROW = 36;
    private static final double AVATAR = 24;
    private static final double GAP = 4;

    private final MentionViewModel model;
    private final TextArea field;
    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();

    MentionView(MentionViewModel model, TextArea field, Texts texts) {
        this.model = model;
        this.field = field;
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.text("composer.names"));
        list.getStyleClass().addAll("edge-to-edge", "mention-list");
        list.setCellFactory(_ -> new NameCell());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setOnAutoHide(_ -> model.refuse());
    }

    /// Follows what is typed until the subscription ends.
    Subscription follow() {
        return Subscription.combine(
                field.textProperty().subscribe((_, _) -> typed()),
                field.caretPositionProperty().subscribe((_, _) -> typed()),
                field.focusedProperty().subscribe(this::focused),
                model.proposals().subscribe(this::show),
                popup::hide);
    }

    private void focused(boolean now) {
        if (now) {
            model.look();
        } else {
            model.refuse();
        }
    }

    private void typed() {
        if (field.isFocused()) model.typed(field.getText(), field.getCaretPosition());
    }

    private void show() {
        int count = Math.min(model.proposals().size(), MOST);
        if (count == 0) {
            popup.hide();
            list.getItems().clear();
            return;
        }
        list.setPrefHeight(count * ROW + 2 * GAP + 2);
        list.getItems().setAll(model.proposals());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        var at = field.localToScreen(field.getLayoutBounds());
        if (!popup.isShowing()) popup.show(field, at.getMinX(), at.getMinY());
        popup.setX(at.getMinX());
        popup.setY(at.getMinY() - list.getPrefHeight() - 2 * GAP);
    }

    /// Before the field hears of a key.
    void keyPressed(KeyEvent key) {
        boolean heard = popup.isShowing() ? chooses(key.getCode()) : completes(key);
        if (heard) key.consume();
    }

    private boolean completes(KeyEvent key) {
        boolean plain = !key.isShiftDown() && !key.isShortcutDown() && !key.isAltDown();
        return key.getCode() == KeyCode.TAB && plain && model.complete(this::take);
    }

    private boolean chooses(KeyCode key) {
        switch (key) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case ENTER, TAB -> selected().ifPresent(name -> model.choose(name, this::take));
            case ESCAPE -> model.refuse();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        int size = list.getItems().size();
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST + 1));
    }

    private Optional<String> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void take(Change change) {
        field.replaceText(change.from(), change.to(), change.text());
    }

    /// A name as it is drawn.
    private final class NameCell extends ListCell<String> {
        private final InitialsAvatar avatar = new InitialsAvatar(AVATAR);
        private final EmojiLine words = new EmojiLine("mention-name");
        private final HBox row = new HBox(avatar, words);

        NameCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("mention-row");
            setOnMouseClicked(_ -> {
                if (getItem() != null) model.choose(getItem(), MentionView.this::take);
            });
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setGraphic(name == null || empty ? null : row);
            if (name == null || empty) return;
            avatar.show(name, name);
            words.show(OneLine.of(name));
            setAccessibleText(OneLine.of(name));
        }
    }
}
