package im.hither.feature.account;

import im.hither.text.Texts;
import im.hither.ui.FilePicker;
import im.hither.ui.LabelledField;
import im.hither.ui.Notice;
import im.hither.ui.ScrolledCard;
import im.hither.ui.WhileInScene;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Asks for an address and its password, and for more where the server cannot be found by itself.
public final class SignInView extends VBox {
    private final SignInViewModel model;
    private final Texts texts;
    private final PasswordField password = new PasswordField();
    private final Notice problem = new Notice();
    private Optional<Node> left = Optional.empty();

    /// The very first screen: nothing to go back to.
    public static SignInView welcome(SignInViewModel model, FilePicker picker, Texts texts) {
        var view = new SignInView(model, picker, texts, texts.text("account.signIn.welcome"));
        var explain = new Label(texts.text("account.signIn.explain"));
        explain.getStyleClass().add("muted");
        explain.setWrapText(true);
        view.getChildren().add(1, explain);
        var cancel = new Button(texts.text("account.cancel"));
        cancel.getStyleClass().add("sign-in-cancel");
        cancel.setCancelButton(true);
        cancel.visibleProperty().bind(model.busyProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(_ -> model.cancel());
        view.buttons().getChildren().addFirst(cancel);
        return view;
    }

    /// A card over the window, for another account, or for the server of one there is; `close`
    /// takes it away.
    public static SignInView card(
            SignInViewModel model, FilePicker picker, Texts texts, Runnable close) {
        var view = new SignInView(model, picker, texts, title(model, texts));
        var cancel = new Button(texts.text("account.cancel"));
        cancel.setOnAction(_ -> close.run());
        view.buttons().getChildren().addFirst(cancel);
        WhileInScene.keep(
                view,
                () ->
                        model.doneProperty()
                                .subscribe(done -> {
                                    if (done) close.run();
                                })
                                .and(model::cancel));
        return view;
    }

    private static String title(SignInViewModel model, Texts texts) {
        return model.form().isOfAKnownAccount()
                ? texts.text("account.signIn.change", model.form().addressProperty().get())
                : texts.text("account.signIn.title");
    }

    private SignInView(SignInViewModel model, FilePicker picker, Texts texts, String title) {
        this.model = model;
        this.texts = texts;
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        var more = new ToggleButton(texts.text("account.signIn.advanced"));
        var advanced = new AdvancedView(model, picker, texts);
        disclose(more, advanced);
        more.setSelected(model.form().isOfAKnownAccount());
        getStyleClass().addAll("sign-in", "form");
        getChildren().add(heading);
        if (!model.form().isOfAKnownAccount()) getChildren().add(address()); // not to be changed
        getChildren().addAll(password(), problem(), consent(), more, advanced, submit());
        advanced.disableProperty().bind(model.busyProperty());
        WhileInScene.keep(this, this::follow);
    }

    /// The keyboard goes to where the next step is: on, when nothing can be typed for a while; to
    /// the password when that was refused; else back to where it was.
    private Subscription follow() {
        return model.busyProperty().subscribe(this::busyChanged);
    }

    private void busyChanged(boolean busy) {
        if (busy) return;
        if (!model.problemProperty().get().isEmpty()) ScrolledCard.reveal(problem);
        if (model.passwordRefusedProperty().get()) {
            password.requestFocus();
            password.selectAll();
        } else {
            left.ifPresent(Node::requestFocus);
        }
        left = Optional.empty();
    }

    private void signIn() {
        left = Optional.ofNullable(getScene().getFocusOwner());
        model.signIn();
    }

    private static void disclose(ToggleButton more, Region advanced) {
        more.getStyleClass().addAll("flat", "disclosure");
        more.setGraphic(new FontIcon(MaterialDesignC.CHEVRON_DOWN));
        advanced.visibleProperty().bind(more.selectedProperty());
        advanced.managedProperty().bind(more.selectedProperty());
    }

    private LabelledField address() {
        var address = new TextField();
        address.getStyleClass().add("sign-in-address");
        address.setPromptText(texts.text("account.signIn.address.prompt"));
        address.textProperty().bindBidirectional(model.form().addressProperty());
        address.disableProperty().bind(model.busyProperty());
        address.setOnAction(_ -> signIn());
        var field = new LabelledField(texts.text("account.signIn.address"), address);
        field.errorProperty().bind(model.form().addressErrorProperty());
        return field;
    }

    private LabelledField password() {
        password.getStyleClass().add("sign-in-password");
        password.textProperty().bindBidirectional(model.form().passwordProperty());
        password.disableProperty().bind(model.busyProperty());
        password.setOnAction(_ -> signIn());
        if (model.form().isOfAKnownAccount()) {
            password.setPromptText(texts.text("account.signIn.password.kept"));
        }
        var field = new LabelledField(texts.text("account.signIn.password"), password);
        field.errorProperty().bind(model.form().passwordErrorProperty());
        return field;
    }

    private Notice problem() {
        problem.getStyleClass().add("sign-in-problem");
        problem.textProperty().bind(model.problemProperty());
        return problem;
    }

    private Button consent() {
        var consent = new Button(texts.text("account.signIn.consent"));
        consent.getStyleClass().addAll("sign-in-consent", "danger");
        consent.visibleProperty().bind(model.consentNeededProperty());
        consent.managedProperty().bind(consent.visibleProperty());
        consent.setOnAction(_ -> model.allowPlain());
        return consent;
    }

    private HBox submit() {
        var submit = new Button();
        submit.getStyleClass().addAll("sign-in-submit", "accent");
        submit.setDefaultButton(true);
        submit.textProperty()
                .bind(
                        Bindings.when(model.busyProperty())
                                .then(texts.text("account.signIn.busy"))
                                .otherwise(texts.text("account.signIn.submit")));
        submit.disableProperty().bind(model.busyProperty());
        submit.setOnAction(_ -> signIn());
        var row = new HBox(submit);
        row.getStyleClass().add("buttons");
        return row;
    }

    private HBox buttons() {
        return (HBox) getChildren().getLast();
    }
}
