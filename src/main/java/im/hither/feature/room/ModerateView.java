package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import im.hither.ui.WhileInScene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A card that asks whether what somebody said is to be removed, and why.
public final class ModerateView extends VBox {
    public ModerateView(ModerateViewModel model, Texts texts, Runnable close) {
        var author = OneLine.of(model.author());
        var heading = new Label(texts.text("room.moderate.title", author));
        heading.getStyleClass().add("subheading");
        heading.setWrapText(true);
        var explain = new Label(texts.text("room.moderate.explain"));
        explain.getStyleClass().add("muted");
        explain.setWrapText(true);
        var reason = new TextField();
        reason.getStyleClass().add("moderate-reason");
        reason.setPromptText(texts.text("room.invite.reason.prompt"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.setOnAction(_ -> model.submit());
        var all = new CheckBox(texts.text("room.moderate.all", author));
        all.getStyleClass().add("moderate-all");
        all.setWrapText(true);
        all.setMnemonicParsing(false);
        all.selectedProperty().bindBidirectional(model.allProperty());
        var error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(model.errorProperty());
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        getStyleClass().addAll("moderate", "form");
        getChildren()
                .addAll(
                        heading,
                        explain,
                        new LabelledField(texts.text("room.moderate.reason"), reason),
                        all,
                        error,
                        buttons(model, texts, close));
        WhileInScene.keep(
                this,
                () ->
                        model.doneProperty()
                                .subscribe(done -> {
                                    if (done) close.run();
                                }));
    }

    private static HBox buttons(ModerateViewModel model, Texts texts, Runnable close) {
        var cancel = new Button(texts.text("room.enter.cancel"));
        cancel.setOnAction(_ -> close.run());
        var submit = new Button(texts.text("room.moderate.submit"));
        submit.getStyleClass().addAll("moderate-submit", "danger");
        submit.disableProperty().bind(model.busyProperty());
        submit.setOnAction(_ -> model.submit());
        var row = new HBox(cancel, submit);
        row.getStyleClass().add("buttons");
        return row;
    }
}
