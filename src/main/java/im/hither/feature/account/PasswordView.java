package im.hither.feature.account;

import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import im.hither.ui.Notice;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A card that asks for an account's password again.
public final class PasswordView extends VBox {
    public PasswordView(PasswordViewModel model, Texts texts, Runnable close) {
        var heading = new WrappedText("subheading-words");
        heading.show(texts.text("account.password.title", model.address()));
        var password = new PasswordField();
        password.getStyleClass().add("password-again");
        password.textProperty().bindBidirectional(model.passwordProperty());
        password.disableProperty().bind(model.busyProperty());
        password.setOnAction(_ -> model.submit());
        var problem = new Notice();
        problem.textProperty().bind(model.problemProperty());
        var cancel = new Button(texts.text("account.cancel"));
        cancel.setOnAction(_ -> close.run());
        var submit = new Button(texts.text("account.password.submit"));
        submit.getStyleClass().add("accent");
        submit.disableProperty().bind(model.busyProperty());
        submit.setOnAction(_ -> model.submit());
        var buttons = new HBox(cancel, submit);
        buttons.getStyleClass().add("buttons");
        getStyleClass().add("form");
        getChildren()
                .addAll(
                        heading,
                        new LabelledField(texts.text("account.signIn.password"), password),
                        problem,
                        buttons);
        WhileInScene.keep(
                this,
                () ->
                        model.doneProperty()
                                .subscribe(done -> {
                                    if (done) close.run();
                                })
                                .and(model::close));
    }
}
