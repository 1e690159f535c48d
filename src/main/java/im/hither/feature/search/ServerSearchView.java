package im.hither.feature.search;

import im.hither.feature.search.ServerSearchViewModel.State;
import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A way to let the server search too, and what came of it.
final class ServerSearchView extends VBox {
    private final ServerSearchViewModel model;
    private final Texts texts;
    private final Button ask = new Button();
    private final Label words = new Label();

    ServerSearchView(ServerSearchViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        ask.setText(texts.text("search.server"));
        ask.getStyleClass().addAll("search-server", "small", "flat");
        ask.setMaxWidth(Double.MAX_VALUE);
        ask.setOnAction(_ -> model.ask());
        ask.managedProperty().bind(ask.visibleProperty());
        words.getStyleClass().addAll("muted", "small", "search-server-words");
        words.setWrapText(true);
        words.managedProperty().bind(words.visibleProperty());
        getChildren().addAll(words, ask);
        visibleProperty().bind(model.offeredProperty());
        managedProperty().bind(visibleProperty());
        WhileInScene.keep(this, this::follow);
    }

    private Subscription follow() {
        return model.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        ask.setVisible(state == State.READY || state == State.NO_ANSWER);
        words.setVisible(state != State.READY);
        words.setText(
                switch (state) {
                    case READY -> "";
                    case ASKING -> texts.text("search.server.asking");
                    case FOUND ->
                            model.found() == 0
                                    ? texts.text("search.server.nothing")
                                    : texts.count("search.server.found", model.found());
                    case NOT_OFFERED -> texts.text("search.server.notOffered");
                    case NO_ANSWER -> texts.text("search.server.noAnswer");
                });
    }
}
