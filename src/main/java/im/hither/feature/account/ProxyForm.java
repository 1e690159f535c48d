package im.hither.feature.account;

import im.hither.domain.ProxyAddress;
import im.hither.text.Texts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The proxy as it is typed: its address, and who we are to it.
public final class ProxyForm {
    private static final Pattern WITH_LOGIN = Pattern.compile("(\\w+://)(.*)@([^@]+)");

    private final Texts texts;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    private boolean known;

    ProxyForm(Texts texts) {
        this.texts = texts;
    }

    void fill(Optional<String> url) {
        var proxy = url.map(ProxyAddress::parse);
        address.set(proxy.map(ProxyAddress::toString).orElse(""));
        user.set(proxy.flatMap(ProxyAddress::user).orElse(""));
        known = !user.get().isEmpty();
    }

    /// Whether a password may lie here already, which counts where none is typed.
    boolean mayBeKnown() {
        return known;
    }

    /// Says what is wrong with it; true when nothing is.
    boolean check() {
        sort();
        try {
            var _ = proxy();
            error.set("");
            return true;
        } catch (IllegalArgumentException unreadable) {
            error.set(texts.text("account.proxy.unreadable"));
            return false;
        }
    }

    /// What stands before the @ of an address that was pasted goes where it is expected, a password
    /// out of sight.
    private void sort() {
        var parts = WITH_LOGIN.matcher(address.get().strip());
        if (!parts.matches()) return;
        var login = parts.group(2).split(":", 2);
        user.set(plain(login[0]));
        if (login.length > 1) password.set(plain(login[1]));
        address.set(parts.group(1) + parts.group(3));
    }

    private static String plain(String escaped) {
        try {
            return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException meantAsItIs) {
            return escaped;
        }
    }

    /// Empty where none is wanted.
    ///
    /// @throws IllegalArgumentException when it cannot be read
    Optional<ProxyAddress> proxy() {
        var typed = address.get().strip();
        if (typed.isEmpty()) return Optional.empty();
        var someone = Optional.of(user.get().strip()).filter(name -> !name.isEmpty());
        return Optional.of(ProxyAddress.parse(typed).as(someone));
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty userProperty() {
        return user;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
