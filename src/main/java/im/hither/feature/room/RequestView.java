package im.hither.feature.room;

import im.hither.text.Texts;
import im.hither.ui.FieldError;
import im.hither.ui.WhileInScene;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A card that asks a room for something: what for, the fields, why it was refused, and the two
/// buttons. It closes itself once it is done.
abstract class RequestView extends VBox {
    private final Texts texts;

    /// @param kind names it among style classes
    RequestView(String kind, RequestViewModel model, Texts texts, Runnable close, Words words) {
        this.texts = texts;
        var heading = new Label(words.title());
        heading.getStyleClass().add("subheading");
        heading.setWrapText(true);
        var explain = new Label(words.explain());
        explain.getStyleClass().add("muted");
        explain.setWrapText(true);
        getStyleClass().addAll(kind, "form");
        getChildren().addAll(heading, explain);
        WhileInScene.keep(
                this,
                () ->
                        model.doneProperty()
                                .subscribe(done -> {
                                    if (done) close.run();
                                }));
    }

    /// What stands above the fields.
    record Words(String title, String explain) {}

    /// What stands below the fields.
    ///
    /// @param submit the button that asks
    void end(RequestViewModel model, Button submit, Runnable close) {
        var error = new FieldError();
        error.textProperty().bind(model.errorProperty());
        var cancel = new Button(texts.text("room.enter.cancel"));
        cancel.setOnAction(_ -> close.run());
        submit.disableProperty().bind(model.busyProperty());
        var buttons = new HBox(cancel, submit);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(error, buttons);
    }

    Button submit(String key, Runnable action, String... styleClasses) {
        var submit = new Button(texts.text(key));
        submit.getStyleClass().addAll(styleClasses);
        submit.setOnAction(_ -> action.run());
        return submit;
    }

    static TextField field(
            String styleClass, String prompt, StringProperty value, Runnable submit) {
        var field = new TextField();
        field.getStyleClass().add(styleClass);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(_ -> submit.run());
        return field;
    }
}
