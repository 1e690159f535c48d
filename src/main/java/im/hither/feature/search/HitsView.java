package im.hither.feature.search;

import im.hither.feature.search.Found.Reach;
import im.hither.feature.search.SearchViewModel.State;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.DayChange;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What was found, and in words when that is nothing.
public final class HitsView extends VBox {
    private final SearchViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final ListView<SearchRow> list = new ListView<>();
    private final WrappedText words = new WrappedText("search-words-text");
    private final Button more = new Button();
    private Runnable leave = () -> {};

    /// @param named whether conversations are named above their hits
    public HitsView(
            SearchViewModel model,
            ServerSearchViewModel server,
            Texts texts,
            ShownTime times,
            ObservableValue<Boolean> named) {
        this.model = model;
        this.texts = texts;
        title.getStyleClass().addAll("muted", "small", "hits-title");
        list.getStyleClass().addAll("hits", "edge-to-edge");
        list.setAccessibleText(texts.text("search.list"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> cell(times, named));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVgrow(list, Priority.ALWAYS);
        words.getStyleClass().add("search-words");
        more.setText(texts.text("search.more"));
        more.getStyleClass().addAll("search-more", "small");
        more.setOnAction(_ -> model.more());
        more.managedProperty().bind(more.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        words.managedProperty().bind(words.visibleProperty());
        getStyleClass().add("hits-pane");
        getChildren().addAll(title, list, words, more, new ServerSearchView(server, texts));
        WhileInScene.keep(this, () -> follow(times));
    }

    private HitCell cell(ShownTime times, ObservableValue<Boolean> named) {
        var cell = new HitCell(texts, times, named);
        cell.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                model.open(cell.getItem());
            }
        });
        return cell;
    }

    private Subscription follow(ShownTime times) {
        return Subscription.combine(
                model.stateProperty().subscribe(_ -> say()),
                model.reachProperty().subscribe(_ -> say()),
                model.rows().subscribe(this::say),
                DayChange.each(times, list::refresh));
    }

    /// Where the keyboard goes when it goes up from the first hit, or on Escape.
    public void onLeave(Runnable action) {
        leave = action;
    }

    /// Puts the keyboard on a hit; false when there is none.
    public boolean focusHits() {
        if (model.rows().isEmpty()) return false;
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
        return true;
    }

    /// Opens the first hit, then the next older one each time, or the other way round.
    public void step(int rows) {
        if (model.rows().isEmpty()) return;
        var chosen = list.getSelectionModel();
        chosen.select(Math.clamp(chosen.getSelectedIndex() + rows, 0, model.rows().size() - 1));
        list.scrollTo(Math.max(0, chosen.getSelectedIndex() - 1));
        open();
    }

    private void open() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(model::open);
    }

    private void pressed(KeyEvent key) {
        boolean first = list.getSelectionModel().getSelectedIndex() <= 0;
        if (Set.of(KeyCode.ENTER, KeyCode.SPACE).contains(key.getCode())) {
            open();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE || (key.getCode() == KeyCode.UP && first)) {
            leave.run();
            key.consume();
        }
    }

    private void say() {
        var state = model.stateProperty().get();
        boolean found = state == State.FOUND;
        list.setVisible(found);
        words.setVisible(!found);
        var reach = model.reachProperty().get();
        more.setVisible(
                found && reach == Reach.MORE && model.rows().size() >= SearchViewModel.STEP);
        title.setText(
                switch (reach) {
                    case RECENT -> texts.text("search.recent");
                    case STILL_READING -> texts.text("search.reading");
                    case ALL -> found ? texts.count("search.found", model.rows().size()) : "";
                    case MORE -> texts.count("search.newest", model.rows().size());
                });
        title.setVisible(!title.getText().isEmpty());
        title.setManaged(title.isVisible());
        words.show(
                switch (state) {
                    case IDLE -> texts.text("search.hint");
                    case SEARCHING -> texts.text("search.searching");
                    case NOTHING -> texts.text("search.nothing");
                    case FAILED -> texts.text("search.failed");
                    case FOUND -> "";
                });
    }
}
