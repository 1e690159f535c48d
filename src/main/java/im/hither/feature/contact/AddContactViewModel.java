package im.hither.feature.contact;

import im.hither.domain.Account;
import im.hither.text.Addresses;
import im.hither.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Adding somebody: an address, a name for them, and from which account.
public final class AddContactViewModel {
    private final Contacts contacts;
    private final List<Account> accounts;
    private final Texts texts;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Account>> as;
    private final ReadOnlyStringWrapper addressError = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

    public AddContactViewModel(Contacts contacts, List<Account> accounts, Texts texts) {
        this.contacts = contacts;
        this.accounts = List.copyOf(accounts);
        this.texts = texts;
        this.as = new SimpleObjectProperty<>(this.accounts.stream().findFirst());
    }

    public void add() {
        var whom = Addresses.read(address.get());
        addressError.set(whom.isPresent() ? "" : texts.text("contact.address.unreadable"));
        if (whom.isEmpty() || as.get().isEmpty()) return;
        var given = Optional.of(name.get().strip()).filter(text -> !text.isEmpty());
        contacts.add(as.get().get().id(), whom.get(), given);
        done.set(true);
    }

    /// Those one can add from.
    public List<Account> accounts() {
        return accounts;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Optional<Account>> asProperty() {
        return as;
    }

    public ReadOnlyStringProperty addressErrorProperty() {
        return addressError.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
