package im.hither.shell;

import im.hither.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field and what it finds, for people who do not want to look for it: arrows choose, Return does
/// it.
final class PaletteView extends VBox {
    private static final double ROW = 46;
    private static final int ROWS = 9;

    private final PaletteViewModel model;
    private final Runnable close;
    private final ListView<PaletteRow> list;

    /// @param prompt the key of what the field asks for
    PaletteView(PaletteViewModel model, String prompt, Texts texts, Runnable close) {
        this.model = model;
        this.close = close;
        list = new ListView<>(model.rows());
        var field = new TextField();
        field.setPromptText(texts.text(prompt));
        field.getStyleClass().add("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getStyleClass().add("palette-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PaletteCell(texts, this::choose));
        list.setPlaceholder(new Label(texts.text("shell.palette.nothing")));
        var height =
                Bindings.size(model.rows())
                        .map(rows -> ROW * Math.clamp(rows.intValue(), 1, ROWS) + 2);
        list.minHeightProperty().bind(height);
        list.prefHeightProperty().bind(height);
        model.rows()
                .addListener(
                        (ListChangeListener<PaletteRow>)
                                _ -> list.getSelectionModel().selectFirst());
        list.getSelectionModel().selectFirst();
        getStyleClass().add("palette");
        getChildren().addAll(field, list);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case ENTER -> choose(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Past the end it begins anew.
    private void step(int by) {
        var count = model.rows().size();
        if (count == 0) return;
        var now = list.getSelectionModel().getSelectedIndex();
        var next = Math.floorMod(now + by, count);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS + 1));
    }

    private void choose(@Nullable PaletteRow row) {
        if (row == null) return;
        close.run(); // first: what is chosen may show a card of its own
        model.choose(row);
    }
}
