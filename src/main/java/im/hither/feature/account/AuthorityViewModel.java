package im.hither.feature.account;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The file of one more certificate authority, for one account alone.
public final class AuthorityViewModel {
    private final Asker asker;
    private final Texts texts;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Optional<String> certificates = Optional.empty();

    AuthorityViewModel(Asker asker, Texts texts) {
        this.asker = asker;
        this.texts = texts;
    }

    /// Reads the file, away from the FX thread.
    public void choose(Path file) {
        error.set("");
        asker.ask(
                () -> Files.readString(file),
                text -> chosen(file, text),
                _ -> error.set(texts.text("account.authority.unreadable")));
    }

    public void clear() {
        certificates = Optional.empty();
        name.set("");
        error.set("");
    }

    /// Goes on with the one the account has.
    void keep(Optional<String> known) {
        certificates = known;
        name.set(known.isPresent() ? texts.text("account.authority.kept") : "");
    }

    /// As PEM text.
    Optional<String> certificates() {
        return certificates;
    }

    /// The chosen file's name, empty while there is none.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    static boolean isPem(String text) {
        return text.contains("-----BEGIN CERTIFICATE-----");
    }

    private void chosen(Path file, String text) {
        if (isPem(text)) {
            certificates = Optional.of(text);
            name.set(String.valueOf(file.getFileName()));
        } else {
            error.set(texts.text("account.authority.unreadable"));
        }
    }
}
