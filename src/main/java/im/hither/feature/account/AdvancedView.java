package im.hither.feature.account;

import im.hither.domain.TlsMode;
import im.hither.text.Texts;
import im.hither.ui.FilePicker;
import im.hither.ui.LabelledField;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How the server is reached, for those who have to say it: host and port, TLS, proxy, one more
/// authority, a certificate of their own.
final class AdvancedView extends VBox {
    private final Texts texts;
    private final AuthorityViewModel authority;
    private final FilePicker picker;

    AdvancedView(SignInViewModel model, FilePicker picker, Texts texts) {
        this.texts = texts;
        this.authority = model.authority();
        this.picker = picker;
        getStyleClass().add("form");
        getChildren()
                .addAll(
                        server(model.form()),
                        tls(model.form()),
                        new ProxyView(model.form().proxy(), texts),
                        authority(),
                        certificate(model.form()));
    }

    private LabelledField server(SignInForm form) {
        var server = new TextField();
        server.getStyleClass().add("sign-in-server");
        server.setPromptText(texts.text("account.signIn.server.prompt"));
        server.textProperty().bindBidirectional(form.serverProperty());
        var field = new LabelledField(texts.text("account.signIn.server"), server);
        field.errorProperty().bind(form.serverErrorProperty());
        return field;
    }

    private LabelledField tls(SignInForm form) {
        var modes = new ComboBox<TlsMode>();
        modes.getStyleClass().add("sign-in-tls");
        modes.getItems().setAll(TlsMode.values());
        modes.setConverter(names());
        modes.valueProperty().bindBidirectional(form.tlsProperty());
        return new LabelledField(texts.text("account.signIn.tls"), modes);
    }

    private LabelledField certificate(SignInForm form) {
        var choose = new Button(texts.text("account.signIn.authority.choose"));
        choose.getStyleClass().add("sign-in-certificate");
        choose.setOnAction(_ -> pickCertificate(form));
        var name = new Label();
        name.getStyleClass().add("muted");
        name.textProperty().bind(form.certificateProperty().map(AdvancedView::fileName));
        var clear = new Button(texts.text("account.signIn.authority.clear"));
        clear.getStyleClass().add("flat");
        clear.visibleProperty().bind(form.certificateProperty().isNotEmpty());
        clear.setOnAction(_ -> form.certificateProperty().set(""));
        var row = new HBox(choose, name, clear);
        row.getStyleClass().add("form-row");
        var password = new PasswordField();
        password.getStyleClass().add("sign-in-certificate-password");
        password.setPromptText(texts.text("account.signIn.certificate.password"));
        password.setAccessibleText(texts.text("account.signIn.certificate.password"));
        password.textProperty().bindBidirectional(form.certificatePasswordProperty());
        password.visibleProperty().bind(clear.visibleProperty());
        password.managedProperty().bind(clear.visibleProperty());
        var all = new VBox(row, password);
        all.getStyleClass().add("form-rows");
        return new LabelledField(texts.text("account.signIn.certificate"), choose, all);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private void pickCertificate(SignInForm form) {
        picker.open(
                        getScene().getWindow(),
                        texts.text("account.signIn.certificate"),
                        texts.text("account.signIn.certificate.files"),
                        "*.p12",
                        "*.pfx")
                .ifPresent(
                        file -> form.certificateProperty().set(file.toAbsolutePath().toString()));
    }

    private LabelledField authority() {
        var choose = new Button(texts.text("account.signIn.authority.choose"));
        choose.getStyleClass().add("sign-in-authority");
        choose.setOnAction(_ -> pick());
        var name = new Label();
        name.getStyleClass().add("muted");
        name.textProperty().bind(authority.nameProperty());
        var clear = new Button(texts.text("account.signIn.authority.clear"));
        clear.getStyleClass().add("flat");
        clear.visibleProperty().bind(authority.nameProperty().isNotEmpty());
        clear.setOnAction(_ -> authority.clear());
        var row = new HBox(choose, name, clear);
        row.getStyleClass().add("form-row");
        var field = new LabelledField(texts.text("account.signIn.authority"), choose, row);
        field.errorProperty().bind(authority.errorProperty());
        return field;
    }

    private void pick() {
        picker.open(
                        getScene().getWindow(),
                        texts.text("account.signIn.authority"),
                        texts.text("account.signIn.authority.files"),
                        "*.pem",
                        "*.crt",
                        "*.cer")
                .ifPresent(authority::choose);
    }

    private StringConverter<TlsMode> names() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable TlsMode mode) {
                return mode == null ? "" : name(mode);
            }

            @Override
            public TlsMode fromString(String name) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        };
    }

    private String name(TlsMode mode) {
        return switch (mode) {
            case AUTO -> texts.text("account.signIn.tls.auto");
            case DIRECT -> texts.text("account.signIn.tls.direct");
            case STARTTLS -> texts.text("account.signIn.tls.starttls");
        };
    }
}
