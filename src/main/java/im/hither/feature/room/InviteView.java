package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import im.hither.ui.WhileInScene;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A card that asks somebody into a room.
public final class InviteView extends VBox {
    public InviteView(InviteViewModel model, Texts texts, Runnable close) {
        var heading = new Label(texts.text("room.invite.title", OneLine.of(model.name())));
        heading.getStyleClass().add("subheading");
        heading.setWrapText(true);
        var explain =
                new Label(
                        texts.text(
                                model.makesMembers()
                                        ? "room.invite.explain.member"
                                        : "room.invite.explain"));
        explain.getStyleClass().add("muted");
        explain.setWrapText(true);
        var address = field("invite-address", "name@example.org", model.addressProperty(), model);
        var reason =
                field(
                        "invite-reason",
                        texts.text("room.invite.reason.prompt"),
                        model.reasonProperty(),
                        model);
        var error = new Label();
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(model.errorProperty());
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        getStyleClass().addAll("invite", "form");
        getChildren()
                .addAll(
                        heading,
                        explain,
                        new LabelledField(texts.text("room.invite.address"), address),
                        new LabelledField(texts.text("room.invite.reason"), reason),
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

    private static TextField field(
            String styleClass, String prompt, StringProperty value, InviteViewModel model) {
        var field = new TextField();
        field.getStyleClass().add(styleClass);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(_ -> model.submit());
        return field;
    }

    private static HBox buttons(InviteViewModel model, Texts texts, Runnable close) {
        var cancel = new Button(texts.text("room.enter.cancel"));
        cancel.setOnAction(_ -> close.run());
        var submit = new Button(texts.text("room.invite.submit"));
        submit.getStyleClass().addAll("invite-submit", "accent");
        submit.disableProperty().bind(model.busyProperty());
        submit.setOnAction(_ -> model.submit());
        var row = new HBox(cancel, submit);
        row.getStyleClass().add("buttons");
        return row;
    }
}
