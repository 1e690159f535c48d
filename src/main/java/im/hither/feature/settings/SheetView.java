package im.hither.feature.settings;

import im.hither.text.Texts;
import im.hither.ui.FieldError;
import im.hither.ui.FilePicker;
import im.hither.ui.WhileInScene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Chooses the style sheet of one's own.
public final class SheetView extends VBox {
    private final SheetViewModel model;
    private final FilePicker picker;
    private final Texts texts;
    private final Label file = new Label();
    private final Button again;
    private final Button remove;

    public SheetView(SheetViewModel model, FilePicker picker, Texts texts) {
        this.model = model;
        this.picker = picker;
        this.texts = texts;
        var heading = new Label(texts.text("settings.sheet"));
        heading.getStyleClass().add("settings-heading");
        var explain = new Label(texts.text("settings.sheet.explain"));
        explain.getStyleClass().addAll("muted", "small");
        explain.setWrapText(true);
        file.getStyleClass().add("sheet-file");
        again = button("settings.sheet.again", "sheet-again", model::again);
        remove = button("settings.sheet.remove", "sheet-remove", model::remove);
        var buttons =
                new HBox(
                        button("settings.sheet.choose", "sheet-choose", this::choose),
                        again,
                        remove);
        buttons.getStyleClass().add("form-row");
        var problem = new FieldError();
        problem.textProperty().bind(model.problemProperty());
        getStyleClass().add("settings-pane");
        getChildren().addAll(heading, file, buttons, problem, explain);
        WhileInScene.keep(this, this::follow);
    }

    private Button button(String key, String styleClass, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().add(styleClass);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Subscription follow() {
        return model.fileProperty()
                .subscribe(now -> {
                    file.setText(
                            now.map(Object::toString)
                                    .orElseGet(() -> texts.text("settings.sheet.none")));
                    again.setDisable(now.isEmpty());
                    remove.setDisable(now.isEmpty());
                });
    }

    private void choose() {
        picker.open(
                        getScene().getWindow(),
                        texts.text("settings.sheet"),
                        texts.text("settings.sheet.file"),
                        "*.css")
                .ifPresent(model::choose);
    }
}
