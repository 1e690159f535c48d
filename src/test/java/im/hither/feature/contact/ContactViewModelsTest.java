package im.hither.feature.contact;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.Contact;
import im.hither.domain.Presence;
import im.hither.domain.RosterEvent.ContactRemoved;
import im.hither.domain.RosterEvent.PresenceChanged;
import im.hither.domain.RosterEvent.SubscriptionRequested;
import im.hither.domain.RosterEvent.SubscriptionSettled;
import im.hither.domain.Subscription;
import im.hither.testing.HeldAsker;
import im.hither.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class ContactViewModelsTest {
    private static final AccountId JULIET = new AccountId(1);
    private static final BareJid ROMEO = address("romeo@montague.example");
    private static final BareJid NURSE = address("nurse@capulet.example");

    private final FakeContacts contacts = new FakeContacts();
    private final HeldAsker asker = new HeldAsker();
    private final ContactsViewModel list = new ContactsViewModel(contacts, asker, Locale.GERMANY);
    private final RequestsViewModel requests = new RequestsViewModel(contacts, asker);

    private static BareJid address(String text) {
        return JidCreate.entityBareFromOrThrowUnchecked(text);
    }

    private AddContactViewModel adding() {
        var account =
                new Account(
                        JULIET,
                        address("juliet@capulet.example"),
                        true,
                        ConnectionSettings.AUTOMATIC);
        return new AddContactViewModel(contacts, List.of(account), new Texts(Locale.ENGLISH));
    }

    private List<String> names() {
        return list.rows().stream().map(row -> row.contact().shownName()).toList();
    }

    @Test
    void contactsStandByNameAsTheLanguageSortsThem() {
        contacts.all.add(FakeContacts.contact(JULIET, ROMEO, "Zorn"));
        contacts.all.add(FakeContacts.contact(JULIET, NURSE, "Ärger"));

        list.load();

        assertThat(names()).containsExactly("Ärger", "Zorn");
    }

    @Test
    void eventWhileOneWaitsIsAskedForOnceMore() {
        contacts.all.add(FakeContacts.contact(JULIET, ROMEO, "Romeo"));
        asker.hold();
        list.load();
        contacts.all.clear();
        list.apply(new ContactRemoved(JULIET, 1, ROMEO));

        asker.answer();

        assertThat(names()).isEmpty();
    }

    @Test
    void presenceIsShownAtOnce() {
        contacts.all.add(FakeContacts.contact(JULIET, ROMEO, "Romeo"));
        list.load();

        contacts.presences.put(ROMEO, new Presence(Availability.CHATTY, Optional.empty()));
        list.apply(new PresenceChanged(JULIET, 0, ROMEO, Presence.OFFLINE));

        assertThat(list.rows().getFirst().presence().availability()).isEqualTo(Availability.CHATTY);
    }

    @Test
    void acceptedRequestIsApprovedAndAskedBack() {
        ask(NURSE);

        requests.accept(requests.requests().getFirst());

        assertThat(contacts.wanted)
                .containsExactly("approve 1 nurse@capulet.example", "add 1 nurse@capulet.example");
    }

    @Test
    void whoIsSeenAlreadyIsNotAskedAgain() {
        contacts.all.add(
                new Contact(JULIET, NURSE, Optional.empty(), Subscription.TO, false, Set.of()));
        ask(NURSE);

        requests.accept(requests.requests().getFirst());

        assertThat(contacts.wanted).containsExactly("approve 1 nurse@capulet.example");
    }

    @Test
    void deniedRequestGoesWhenItIsSettled() {
        ask(NURSE);
        requests.deny(requests.requests().getFirst());
        assertThat(requests.requests()).hasSize(1);

        contacts.requests.clear();
        requests.apply(new SubscriptionSettled(JULIET, 2, NURSE));

        assertThat(contacts.wanted).containsExactly("deny 1 nurse@capulet.example");
        assertThat(requests.requests()).isEmpty();
    }

    private void ask(BareJid who) {
        contacts.requests.add(new SubscriptionRequest(JULIET, who, Instant.EPOCH));
        requests.apply(new SubscriptionRequested(JULIET, 1, who));
    }

    @Test
    void contactIsAddedWithItsName() {
        var model = adding();
        model.addressProperty().set(" xmpp:Romeo@montague.example ");
        model.nameProperty().set(" Romeo ");

        model.add();

        assertThat(contacts.wanted).containsExactly("add 1 romeo@montague.example Romeo");
        assertThat(model.doneProperty().get()).isTrue();
    }

    @Test
    void whatIsNoAddressIsSaidAndNotAdded() {
        var model = adding();
        model.addressProperty().set("romeo");

        model.add();

        assertThat(model.addressErrorProperty().get()).contains("name@example.org");
        assertThat(contacts.wanted).isEmpty();
        assertThat(model.doneProperty().get()).isFalse();
    }

    @Test
    void presenceIsSaidInWords() {
        var words = new PresenceWords(new Texts(Locale.ENGLISH));

        assertThat(words.of(Presence.OFFLINE)).isEqualTo("offline");
        assertThat(words.of(new Presence(Availability.AWAY, Optional.of(" lunch "))))
                .isEqualTo("away — lunch");
    }
}
