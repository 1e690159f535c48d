package im.hither.feature.contact;

import im.hither.concurrent.Asker;
import im.hither.domain.Contact;
import im.hither.domain.RosterEvent;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Those who ask to see our presence and wait for an answer.
public final class RequestsViewModel {
    private final Contacts contacts;
    private final Asker asker;
    private final ObservableList<SubscriptionRequest> requests =
            FXCollections.observableArrayList();

    public RequestsViewModel(Contacts contacts, Asker asker) {
        this.contacts = contacts;
        this.asker = asker;
    }

    public void load() {
        asker.ask(contacts::requests, this::show);
    }

    public void apply(RosterEvent event) {
        switch (event) {
            case RosterEvent.SubscriptionRequested _, RosterEvent.SubscriptionSettled _ -> load();
            case RosterEvent.ContactChanged _,
                    RosterEvent.ContactRemoved _,
                    RosterEvent.MutuallySubscribed _,
                    RosterEvent.PresenceChanged _ -> {}
        }
    }

    /// Lets them see us, and asks to see them where we do not yet.
    public void accept(SubscriptionRequest request) {
        asker.ask(contacts::contacts, all -> accept(request, all));
    }

    public void deny(SubscriptionRequest request) {
        contacts.deny(request.account(), request.address());
    }

    private void accept(SubscriptionRequest request, List<Contact> all) {
        contacts.approve(request.account(), request.address());
        var seen =
                all.stream()
                        .filter(each -> each.account().equals(request.account()))
                        .filter(each -> each.address().equals(request.address()))
                        .anyMatch(each -> each.subscription().seen() || each.asked());
        if (!seen) contacts.add(request.account(), request.address(), Optional.empty());
    }

    private void show(List<SubscriptionRequest> all) {
        if (!requests.equals(all)) requests.setAll(all);
    }

    public ObservableList<SubscriptionRequest> requests() {
        return requests;
    }
}
