package im.hither.feature.contact;

import im.hither.concurrent.Asker;
import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.domain.RosterEvent;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jxmpp.jid.BareJid;

/// The contacts of all accounts by name, and what can be done with each.
public final class ContactsViewModel {
    private final Contacts contacts;
    private final Asker asker;
    private final Comparator<Contact> byName;
    private final ObservableList<ContactRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private List<Contact> all = List.of();
    private boolean asking;
    private boolean again;

    public ContactsViewModel(Contacts contacts, Asker asker, Locale locale) {
        this.contacts = contacts;
        this.asker = asker;
        var collator = Collator.getInstance(locale);
        this.byName =
                Comparator.comparing(Contact::shownName, collator)
                        .thenComparing(contact -> contact.address().toString());
    }

    /// Asks for the contacts there are; asked again while it waits, it asks once more afterwards.
    public void load() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        asker.ask(contacts::contacts, this::loaded);
    }

    public void apply(RosterEvent event) {
        switch (event) {
            case RosterEvent.ContactChanged _, RosterEvent.ContactRemoved _ -> load();
            case RosterEvent.PresenceChanged _ -> show();
            case RosterEvent.MutuallySubscribed _,
                    RosterEvent.SubscriptionRequested _,
                    RosterEvent.SubscriptionSettled _ -> {}
        }
    }

    /// An empty name takes the given one away.
    public void rename(Contact contact, String name) {
        contacts.rename(contact.account(), contact.address(), name.strip());
    }

    public void remove(Contact contact) {
        contacts.remove(contact.account(), contact.address());
    }

    /// The contact with this address, where there is one.
    public Optional<Contact> contact(AccountId account, BareJid address) {
        return all.stream()
                .filter(each -> each.account().equals(account))
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    private void loaded(List<Contact> answer) {
        all = answer.stream().sorted(byName).toList();
        asking = false;
        loaded.set(true);
        show();
        if (again) {
            again = false;
            load();
        }
    }

    private void show() {
        rows.setAll(
                all.stream()
                        .map(each ->
                                new ContactRow(
                                        each, contacts.presence(each.account(), each.address())))
                        .toList());
    }

    public ObservableList<ContactRow> rows() {
        return rows;
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
