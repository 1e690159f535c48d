package im.hither.feature.account;

import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The proxy, and below it, once there is one, the user name and password that it may want.
final class ProxyView extends VBox {
    ProxyView(ProxyForm form, Texts texts) {
        getStyleClass().add("form-rows");
        var address = new TextField();
        address.getStyleClass().add("sign-in-proxy");
        address.setPromptText(texts.text("account.signIn.proxy.prompt"));
        address.textProperty().bindBidirectional(form.addressProperty());
        var user = beside(new TextField(), "user", texts);
        user.textProperty().bindBidirectional(form.userProperty());
        var password = beside(new PasswordField(), "password", texts);
        password.textProperty().bindBidirectional(form.passwordProperty());
        if (form.mayBeKnown()) password.setPromptText(texts.text("account.signIn.password.kept"));
        var login = new HBox(user, password);
        login.getStyleClass().add("form-row");
        login.visibleProperty().bind(form.addressProperty().isNotEmpty());
        login.managedProperty().bind(login.visibleProperty());
        var all = new VBox(address, login);
        all.getStyleClass().add("form-rows");
        var field = new LabelledField(texts.text("account.signIn.proxy"), address, all);
        field.errorProperty().bind(form.errorProperty());
        getChildren().add(field);
    }

    private static TextInputControl beside(TextInputControl field, String name, Texts texts) {
        field.getStyleClass().add("sign-in-proxy-" + name);
        field.setPromptText(texts.text("account.signIn.proxy." + name + ".prompt"));
        field.setAccessibleText(texts.text("account.signIn.proxy." + name));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
