package im.hither.feature.search;

import atlantafx.base.controls.CustomTextField;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.IconButton;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// Searches the open conversation, beside it.
public final class FindView extends VBox {
    /// What leads elsewhere.
    ///
    /// @param close takes the view away
    /// @param everywhere searches all conversations for the same
    public record Ways(Runnable close, Runnable everywhere) {}

    private final CustomTextField field = new CustomTextField();
    private final HitsView hits;
    private final Ways ways;

    public FindView(
            SearchViewModel model,
            ServerSearchViewModel server,
            Texts texts,
            ShownTime times,
            Ways ways) {
        this.ways = ways;
        hits = new HitsView(model, server, texts, times, new SimpleBooleanProperty(false));
        hits.onLeave(this::focusField);
        setVgrow(hits, Priority.ALWAYS);
        field.getStyleClass().addAll("search-field", "find-field");
        field.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        field.setPromptText(texts.text("search.here"));
        field.setAccessibleText(texts.text("search.here"));
        field.setAccessibleHelp(texts.text("search.help"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        var close = new IconButton(MaterialDesignC.CLOSE, texts.text("search.close"));
        close.getStyleClass().add("find-close");
        close.setOnAction(_ -> ways.close().run());
        var top = new HBox(field, close);
        top.getStyleClass().add("find-top");
        var everywhere = new Button(texts.text("search.everywhere"));
        everywhere.getStyleClass().addAll("find-everywhere", "small", "flat");
        everywhere.setOnAction(_ -> ways.everywhere().run());
        everywhere.visibleProperty().bind(field.textProperty().isNotEmpty());
        everywhere.managedProperty().bind(everywhere.visibleProperty());
        getStyleClass().add("find-pane");
        getChildren().addAll(top, hits, everywhere);
    }

    /// Puts the keyboard into the field, everything in it selected.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> hits.step(key.isShiftDown() ? -1 : 1);
            case DOWN -> hits.focusHits();
            case ESCAPE -> ways.close().run();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
