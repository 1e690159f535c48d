package im.hither.feature.account;

import im.hither.domain.ConnectionSettings;
import im.hither.domain.ProxyAddress;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.text.Addresses;
import im.hither.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jxmpp.jid.BareJid;

/// What is typed into the sign-in screen, and what is wrong with it.
public final class SignInForm {
    private final Texts texts;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty certificate = new SimpleStringProperty("");
    private final StringProperty certificatePassword = new SimpleStringProperty("");
    private final ProxyForm proxy;
    private final ObjectProperty<TlsMode> tls = new SimpleObjectProperty<>(TlsMode.AUTO);
    private final ReadOnlyStringWrapper addressError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper passwordError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper serverError = new ReadOnlyStringWrapper("");

    private boolean plainAllowed;
    private boolean known;

    SignInForm(Texts texts) {
        this.texts = texts;
        this.proxy = new ProxyForm(texts);
    }

    void fill(BareJid account, ConnectionSettings settings) {
        address.set(account.toString());
        server.set(settings.server().map(ServerAddress::toString).orElse(""));
        tls.set(settings.tls());
        proxy.fill(settings.proxy());
        certificate.set(settings.clientCertificate().orElse(""));
        plainAllowed = settings.plainAllowed();
        known = true;
    }

    /// Says at every field what is wrong with it; true when nothing is.
    boolean check() {
        var person = address().isPresent();
        var secret = known || !password.get().isEmpty() || !certificate.get().isEmpty();
        var host = isReadable(this::server);
        var way = proxy.check();
        addressError.set(person ? "" : texts.text("account.address.unreadable"));
        passwordError.set(secret ? "" : texts.text("account.password.missing"));
        serverError.set(host ? "" : texts.text("account.server.unreadable"));
        return person && secret && host && way;
    }

    /// Whether it began with an account there is: its address stays, and so does a password that is
    /// left empty.
    boolean isOfAKnownAccount() {
        return known;
    }

    /// The address, when it is one of a person.
    Optional<BareJid> address() {
        return Addresses.read(address.get());
    }

    ConnectionSettings settings(Optional<String> authority) {
        return new ConnectionSettings(
                server(),
                tls.get(),
                authority,
                proxy.proxy().map(ProxyAddress::url),
                plainAllowed,
                Optional.of(certificate.get()).filter(file -> !file.isEmpty()));
    }

    private static boolean isReadable(Supplier<?> field) {
        try {
            var _ = field.get();
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private Optional<ServerAddress> server() {
        var typed = server.get().strip();
        return typed.isEmpty() ? Optional.empty() : Optional.of(ServerAddress.parse(typed));
    }

    public ProxyForm proxy() {
        return proxy;
    }

    /// The path of the file with our own certificate, empty while there is none.
    public StringProperty certificateProperty() {
        return certificate;
    }

    public StringProperty certificatePasswordProperty() {
        return certificatePassword;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public StringProperty serverProperty() {
        return server;
    }

    public ObjectProperty<TlsMode> tlsProperty() {
        return tls;
    }

    public ReadOnlyStringProperty addressErrorProperty() {
        return addressError.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty passwordErrorProperty() {
        return passwordError.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty serverErrorProperty() {
        return serverError.getReadOnlyProperty();
    }
}
