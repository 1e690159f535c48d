package im.hither.feature.chatlist;

import atlantafx.base.controls.CustomTextField;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListRow.Person;
import im.hither.feature.chatlist.ChatListRow.Start;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.DayChange;
import im.hither.ui.IconButton;
import im.hither.ui.Rows;
import im.hither.ui.WhileInScene;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The field that finds or starts a conversation, and the list below it.
public final class ChatListView extends VBox {
    private static final double ROW = 64;
    private static final int ROWS_BESIDE_OTHERS = 3;

    private final ChatListViewModel model;
    private final Texts texts;
    private final ShownTime times;
    private final CustomTextField search = new CustomTextField();
    private final ListView<ChatListRow> list = new ListView<>();
    private final Label nothing = new Label();
    private final Label hint = new Label();
    private final ObservableList<ChatListRow> shown = FXCollections.observableArrayList();
    private Optional<Object> cursor = Optional.empty();
    private Optional<Below> below = Optional.empty();
    private boolean updating;
    private boolean shared;

    /// What stands below the list while something is typed above it.
    ///
    /// @param first opens the first thing there
    /// @param focus puts the keyboard there; false where there is nothing
    public record Below(Node node, Runnable first, BooleanSupplier focus) {}

    /// @param between what stands between the field and the list, such as requests
    public ChatListView(ChatListViewModel model, Texts texts, ShownTime times, Node... between) {
        this.model = model;
        this.texts = texts;
        this.times = times;
        setUpSearch();
        setUpList();
        getStyleClass().add("chat-list-pane");
        var field = new StackPane(search);
        field.getStyleClass().add("search-pane");
        getChildren().add(field);
        getChildren().addAll(between);
        getChildren().add(list);
        setVgrow(list, Priority.ALWAYS);
        WhileInScene.keep(this, this::follow);
    }

    /// Shows something below the list whenever something is typed.
    public void below(Below things) {
        below = Optional.of(things);
        setVgrow(things.node(), Priority.ALWAYS);
    }

    /// Puts the keyboard into the last row of the list, or into the field.
    public void focusLast() {
        if (shown.isEmpty()) {
            focusSearch();
        } else {
            list.requestFocus();
            list.getSelectionModel().selectLast();
        }
    }

    /// Puts the keyboard into the field, everything in it selected.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Puts the keyboard into the list.
    public void focusList() {
        list.requestFocus();
    }

    private void setUpSearch() {
        search.getStyleClass().add("search-field");
        search.setPromptText(texts.text("chatlist.search"));
        search.setAccessibleText(texts.text("chatlist.search"));
        search.setAccessibleHelp(texts.text("chatlist.search.help"));
        search.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        var clear = new IconButton(MaterialDesignC.CLOSE, texts.text("chatlist.search.clear"));
        clear.getStyleClass().add("search-clear");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        clear.setOnAction(_ -> search.clear());
        search.setRight(clear);
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setOnAction(_ -> openFirst());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    }

    private void setUpList() {
        list.getStyleClass().addAll("chat-list", "edge-to-edge");
        list.setAccessibleText(texts.text("chatlist.list"));
        list.setFixedCellSize(ROW);
        list.setItems(shown);
        list.setCellFactory(_ -> cell());
        nothing.getStyleClass().add("subheading");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        var placeholder = new VBox(nothing, hint);
        placeholder.getStyleClass().add("chat-list-empty");
        placeholder.visibleProperty().bind(model.loadedProperty());
        list.setPlaceholder(placeholder);
        list.setOnMouseEntered(_ -> model.hold(true));
        list.setOnMouseExited(_ -> model.hold(false));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
    }

    private ChatListCell cell() {
        var cell = new ChatListCell(texts, times);
        cell.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                model.open(cell.getItem());
            }
        });
        return cell;
    }

    private void openFirst() {
        if (model.rows().isEmpty()) {
            below.ifPresent(things -> things.first().run());
        } else {
            model.openFirst();
        }
    }

    private boolean focusBelow() {
        return below.filter(things -> shared && things.focus().getAsBoolean()).isPresent();
    }

    private void searchKey(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN && model.rows().isEmpty()) {
            if (focusBelow()) key.consume();
        } else if (key.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            key.consume();
        }
    }

    private void listKey(KeyEvent key) {
        if (Set.of(KeyCode.ENTER, KeyCode.SPACE).contains(key.getCode())) {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(model::open);
            key.consume();
        } else if (key.getCode() == KeyCode.UP
                && list.getSelectionModel().getSelectedIndex() <= 0) {
            focusSearch();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN
                && list.getSelectionModel().getSelectedIndex() == shown.size() - 1
                && focusBelow()) {
            key.consume();
        }
    }

    private Subscription follow() {
        ListChangeListener<ChatListRow> changed = _ -> update();
        model.rows().addListener(changed);
        update();
        return model.openProperty()
                .map(open -> open.map(ChatListView::key))
                .subscribe(this::opened)
                .and(list.getSelectionModel().selectedItemProperty().subscribe(this::selected))
                .and(model.queryProperty().subscribe(this::typed))
                .and(DayChange.each(times, list::refresh))
                .and(() -> model.rows().removeListener(changed));
    }

    /// Where something stands below, the list is no higher than its rows, and leaves it half.
    private void makeRoom() {
        boolean shares = below.isPresent() && !model.queryProperty().get().isBlank();
        if (!shares && !shared) return;
        if (shares != shared) {
            below.map(Below::node).ifPresent(shares ? getChildren()::add : getChildren()::remove);
        }
        shared = shares;
        double height = Math.min(shown.size(), ROWS_BESIDE_OTHERS) * ROW + 2;
        list.setMinHeight(shared ? height : USE_COMPUTED_SIZE);
        list.setPrefHeight(shared ? height : USE_COMPUTED_SIZE);
        list.setMaxHeight(shared ? height : Double.MAX_VALUE);
        list.setVisible(!shared || !shown.isEmpty());
        list.setManaged(list.isVisible());
    }

    private void typed(String query) {
        makeRoom();
        var none = query.isBlank();
        nothing.setText(texts.text(none ? "chatlist.none" : "chatlist.nothing"));
        hint.setText(texts.text(none ? "chatlist.none.hint" : "chatlist.nothing.hint"));
    }

    private void opened(Optional<Object> key) {
        cursor = key;
        update();
    }

    private void selected(@Nullable ChatListRow row) {
        if (row != null && !updating) cursor = Optional.of(key(row));
    }

    /// The row the keyboard is on stays selected, wherever it moves.
    private void update() {
        updating = true;
        Rows.update(shown, model.rows());
        makeRoom();
        list.getSelectionModel().clearSelection();
        shown.stream()
                .filter(row -> cursor.equals(Optional.of(key(row))))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        updating = false;
    }

    private static Object key(ChatListRow row) {
        return switch (row) {
            case Chat chat -> chat.entry().conversation();
            case Person person -> person.contact().address();
            case Start start -> start;
        };
    }
}
