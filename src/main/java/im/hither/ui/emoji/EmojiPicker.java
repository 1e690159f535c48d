package im.hither.ui.emoji;

import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// All emoji, those chosen last on top, and a field to look for one by its name. The arrow keys
/// move among them, Enter chooses.
public final class EmojiPicker extends VBox {
    private static final double ROW = 40;
    private static final int RECENT_GROUP = -1;

    private final Texts texts;
    private final EmojiNames names;
    private final RecentEmoji recent;
    private final Consumer<String> chosen;
    private final TextField search = new TextField();
    private final ListView<EmojiRow> list = new ListView<>();
    private final Label name = new Label();
    private int row = -1;
    private int column;

    /// @param chosen hears which one
    public EmojiPicker(Texts texts, RecentEmoji recent, Consumer<String> chosen) {
        this.texts = texts;
        this.names = new EmojiNames(texts.locale());
        this.recent = recent;
        this.chosen = chosen;
        build();
        search.textProperty().subscribe(_ -> fill());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Opens one above a node; it closes when one was chosen, by Escape or by a click elsewhere.
    public static Popup showAbove(
            Node anchor, Texts texts, RecentEmoji recent, Consumer<String> chosen) {
        var popup = new Popup();
        var picker =
                new EmojiPicker(
                        texts,
                        recent,
                        emoji -> {
                            popup.hide();
                            chosen.accept(emoji);
                        });
        popup.getContent().add(picker);
        popup.setAutoHide(true);
        Bounds at = anchor.localToScreen(anchor.getLayoutBounds());
        var window = anchor.getScene().getWindow(); // the node itself may go meanwhile
        popup.show(window, at.getMaxX() - picker.prefWidth(-1), at.getMinY());
        popup.setX(at.getMaxX() - popup.getWidth());
        popup.setY(at.getMinY() - popup.getHeight());
        picker.search.requestFocus();
        return popup;
    }

    private void build() {
        getStyleClass().add("emoji-picker");
        search.setPromptText(texts.text("emoji.search"));
        search.setAccessibleText(texts.text("emoji.search"));
        search.getStyleClass().add("emoji-search");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getStyleClass().addAll("edge-to-edge", "emoji-list");
        list.setCellFactory(_ -> new EmojiCell(names, this::choose, this::point, this::selected));
        list.setPlaceholder(new Label(texts.text("emoji.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        name.getStyleClass().addAll("muted", "emoji-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var foot = new HBox(name, new SkinTones(texts, recent.tone(), this::colour));
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(search, list, foot);
    }

    private void colour(SkinTone tone) {
        recent.choose(tone);
        fill();
        search.requestFocus();
    }

    private void fill() {
        var rows = new ArrayList<EmojiRow>();
        var wanted = search.getText();
        if (wanted.isBlank()) add(rows, RECENT_GROUP, recent.all());
        var found = names.find(wanted).stream().map(recent.tone()::of).toList();
        if (wanted.isBlank()) {
            for (int group = 0; group < EmojiTable.GROUPS; group++) {
                int of = group;
                add(rows, group, found.stream().filter(emoji -> emoji.group() == of).toList());
            }
        } else {
            EmojiRow.addAll(rows, found);
        }
        list.getItems().setAll(rows);
        row = -1;
        move(1, 0);
    }

    private void add(List<EmojiRow> rows, int group, List<Emoji> emoji) {
        if (emoji.isEmpty()) return;
        var key = group == RECENT_GROUP ? "emoji.recent" : "emoji.group" + group;
        rows.add(new EmojiRow.Title(texts.text(key)));
        EmojiRow.addAll(rows, emoji);
    }

    private void keyPressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1, 0);
            case UP -> move(-1, 0);
            case RIGHT -> move(0, 1);
            case LEFT -> move(0, -1);
            case ENTER -> selected().ifPresent(this::choose);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// To the next row of emoji that way, or along the row.
    private void move(int down, int along) {
        int next = row + down;
        while (next >= 0 && next < list.getItems().size() && emoji(next).isEmpty()) next += down;
        if (next < 0 || next >= list.getItems().size()) return;
        row = next;
        column = Math.clamp(column + along, 0, emoji(row).size() - 1);
        selected().ifPresent(this::point);
        list.scrollTo(Math.max(0, row - 2));
    }

    private List<Emoji> emoji(int at) {
        return list.getItems().get(at) instanceof EmojiRow.Several(var emoji) ? emoji : List.of();
    }

    private Optional<Emoji> selected() {
        if (row < 0 || row >= list.getItems().size() || column >= emoji(row).size())
            return Optional.empty();
        return Optional.of(emoji(row).get(column));
    }

    /// Says what it is called, and marks it.
    private void point(Emoji emoji) {
        name.setText(names.name(emoji));
        list.lookupAll(".emoji-choice")
                .forEach(node -> {
                    if (node instanceof EmojiChoice choice) choice.mark(emoji);
                });
    }

    private void choose(Emoji emoji) {
        recent.add(emoji.text());
        chosen.accept(emoji.text());
    }
}
