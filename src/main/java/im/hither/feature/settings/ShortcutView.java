package im.hither.feature.settings;

import im.hither.domain.KeyMap;
import im.hither.domain.WindowAction;
import im.hither.text.Texts;
import im.hither.ui.FieldError;
import im.hither.ui.IconButton;
import im.hither.ui.KeyStrokes;
import im.hither.ui.WhileInScene;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// One thing the window does, and the button that waits for the keys that are to do it.
final class ShortcutView extends VBox {
    private final WindowAction action;
    private final ShortcutsViewModel model;
    private final Texts texts;
    private final Button keys = new Button();
    private final FieldError problem = new FieldError();
    private final IconButton reset;

    ShortcutView(WindowAction action, ShortcutsViewModel model, Texts texts) {
        this.action = action;
        this.model = model;
        this.texts = texts;
        var name = new Label(model.name(action));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        keys.getStyleClass().add("shortcut-keys");
        keys.setOnAction(_ -> model.begin(action));
        keys.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        keys.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused && isWaiting()) model.cancel();
                });
        reset = new IconButton(MaterialDesignR.RESTORE, texts.text("settings.keys.reset"));
        reset.getStyleClass().add("shortcut-reset");
        reset.setOnAction(_ -> model.reset(action));
        problem.getStyleClass().add("shortcut-problem");
        var row = new HBox(name, keys, reset);
        row.getStyleClass().add("shortcut");
        getChildren().addAll(row, problem);
        WhileInScene.keep(
                this,
                () ->
                        model.keysProperty()
                                .subscribe(_ -> show())
                                .and(model.waitingProperty().subscribe(_ -> show()))
                                .and(model.refusedProperty().subscribe(_ -> show())));
    }

    private boolean isWaiting() {
        return model.waitingProperty().get().equals(Optional.of(action));
    }

    private void show() {
        KeyMap now = model.keysProperty().get();
        var words =
                isWaiting()
                        ? texts.text("settings.keys.press")
                        : now.keys(action)
                                .map(chosen -> KeyStrokes.words(chosen, texts))
                                .orElseGet(() -> texts.text("settings.keys.none"));
        keys.setText(words);
        keys.setAccessibleText(model.name(action) + ": " + words);
        problem.setText(
                model.refusedProperty()
                        .get()
                        .filter(refused -> refused.action() == action)
                        .map(ShortcutsViewModel.Refused::why)
                        .orElse(""));
        reset.setVisible(!now.isUsual(action) || now.keys(action).isEmpty());
    }

    private void pressed(KeyEvent key) {
        if (!isWaiting()) return;
        key.consume();
        if (key.getCode() == KeyCode.BACK_SPACE || key.getCode() == KeyCode.DELETE) {
            model.clear(action);
        } else {
            KeyStrokes.of(key).ifPresent(model::pressed);
        }
    }
}
