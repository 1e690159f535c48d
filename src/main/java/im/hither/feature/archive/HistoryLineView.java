package im.hither.feature.archive;

import im.hither.feature.archive.HistoryLineViewModel.Line;
import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One quiet line below the list while older history is fetched, with a way to pause that.
public final class HistoryLineView extends HBox {
    private final HistoryLineViewModel model;
    private final Texts texts;
    private final Label text = new Label();
    private final Button pause = new Button();

    public HistoryLineView(HistoryLineViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        text.getStyleClass().add("history-text");
        text.setMaxWidth(Double.MAX_VALUE);
        setHgrow(text, Priority.ALWAYS);
        pause.getStyleClass().addAll("flat", "small", "history-pause");
        pause.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("history-line");
        getChildren().addAll(text, pause);
        managedProperty().bind(visibleProperty());
        WhileInScene.keep(this, () -> model.lineProperty().subscribe(this::show));
    }

    private void show(Optional<Line> line) {
        setVisible(line.isPresent());
        if (line.isEmpty()) return;
        boolean paused = line.get().paused();
        text.setText(line.get().text());
        text.setTooltip(line.get().more().map(Tooltip::new).orElse(null));
        pause.setText(texts.text(paused ? "archive.resume" : "archive.pause"));
        pause.setOnAction(_ -> model.pause(!paused));
    }
}
