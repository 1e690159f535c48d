package im.hither.feature.contact;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.Contact;
import im.hither.domain.Presence;
import im.hither.domain.RosterEvent.ContactChanged;
import im.hither.domain.RosterEvent.ContactRemoved;
import im.hither.domain.RosterEvent.SubscriptionRequested;
import im.hither.domain.Subscription;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.TypedCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class ContactCommandsTest {
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.net");

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final Roster roster = new Roster();
    private Account juliet = program.onlineAccount("juliet@example.org");

    @BeforeEach
    void answer() {
        roster.answering = true;
    }

    private TypedCommand type(String... words) {
        return TypedCommand.run(
                program, console -> new ContactCommands(() -> roster, console), words);
    }

    private void contact(Subscription subscription) {
        roster.put(
                new Contact(
                        juliet.id(), ROMEO, Optional.of("Romeo"), subscription, false, Set.of()));
    }

    private void request() {
        roster.requests.add(new SubscriptionRequest(juliet.id(), ROMEO, Instant.EPOCH));
    }

    @Test
    void listShowsContactsAndThoseWhoAsk() {
        contact(Subscription.TO);
        roster.requests.add(
                new SubscriptionRequest(
                        juliet.id(),
                        JidCreate.bareFromOrThrowUnchecked("nurse@example.org"),
                        Instant.EPOCH));

        assertThat(type("contact", "list", "--json").printed())
                .containsExactly(
                        "{\"account\":\"juliet@example.org\",\"address\":\"romeo@example.net\","
                                + "\"name\":\"Romeo\",\"subscription\":\"to\",\"asked\":false,"
                                + "\"requested\":false,\"groups\":[],\"presence\":\"away\","
                                + "\"status\":\"asleep\"}",
                        "{\"account\":\"juliet@example.org\",\"address\":\"nurse@example.org\","
                                + "\"name\":null,\"subscription\":\"none\",\"asked\":false,"
                                + "\"requested\":true,\"groups\":[]}");
    }

    @Test
    void addEndsWhenTheServerHasIt() {
        var typed = type("contact", "add", "romeo@example.net", "--name", "Romeo");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed())
                .containsExactly("romeo@example.net (Romeo): asked, not answered yet");
        assertThat(program.followers()).isZero();
    }

    @Test
    void addThatIsNeverConfirmedTimesOut() {
        roster.answering = false;

        assertThat(type("contact", "add", "romeo@example.net", "--timeout", "0.05").status())
                .isEqualTo(4);
    }

    @Test
    void nothingIsChangedWhileOffline() {
        program.state(juliet, new Failed(new WrongPassword(), Optional.empty()));

        assertThat(type("contact", "add", "romeo@example.net").status()).isEqualTo(3);
        assertThat(roster.contacts).isEmpty();
    }

    @Test
    void addressWithResourceIsRefused() {
        assertThat(type("contact", "add", "romeo@example.net/phone").status()).isEqualTo(2);
    }

    @Test
    void severalAccountsHaveToBeToldApart() {
        program.onlineAccount("nurse@example.org");

        var typed = type("contact", "add", "romeo@example.net");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.complaints().getFirst()).contains("juliet@example.org, nurse@example.org");
        assertThat(
                        type(
                                        "contact",
                                        "add",
                                        "romeo@example.net",
                                        "--account",
                                        "nurse@example.org")
                                .status())
                .isZero();
    }

    @Test
    void renameGivesTheName() {
        contact(Subscription.BOTH);

        assertThat(type("contact", "rename", "romeo@example.net", "My love").printed().getFirst())
                .startsWith("romeo@example.net (My love): ");
    }

    @Test
    void strangerCanNeitherBeRenamedNorRemoved() {
        assertThat(type("contact", "rename", "romeo@example.net", "x").status()).isEqualTo(1);
        assertThat(type("contact", "remove", "romeo@example.net").status()).isEqualTo(1);
    }

    @Test
    void removeTakesTheContactAway() {
        contact(Subscription.BOTH);

        assertThat(type("contact", "remove", "romeo@example.net").status()).isZero();
        assertThat(roster.contacts).isEmpty();
    }

    @Test
    void approveLetsThemSee() {
        request();

        assertThat(type("contact", "approve", "romeo@example.net").status()).isZero();
        assertThat(roster.contacts.getFirst().subscription().seesUs()).isTrue();
    }

    @Test
    void approveWaitsForARequestOnItsWay() {
        program.onFollow(() -> {
            request();
            program.publish(new SubscriptionRequested(juliet.id(), 1, ROMEO));
        });

        assertThat(type("contact", "approve", "romeo@example.net").status()).isZero();
    }

    @Test
    void approveOfNobodysRequestChangesNothing() {
        assertThat(type("contact", "approve", "romeo@example.net", "--timeout", "0.05").status())
                .isEqualTo(1);
        assertThat(roster.contacts).isEmpty();
    }

    @Test
    void denyRefusesARequestAndTakesBackWhatWasGiven() {
        request();
        assertThat(type("contact", "deny", "romeo@example.net").status()).isZero();
        assertThat(roster.requests).isEmpty();

        contact(Subscription.BOTH);
        assertThat(type("contact", "deny", "romeo@example.net").status()).isZero();
        assertThat(roster.contacts.getFirst().subscription()).isEqualTo(Subscription.TO);
    }

    /// A server's roster that confirms at once, or not at all.
    private final class Roster implements Contacts {
        private final List<Contact> contacts = new ArrayList<>();
        private final List<SubscriptionRequest> requests = new ArrayList<>();
        private boolean answering;

        void put(Contact contact) {
            if (!answering) return;
            contacts.removeIf(each -> same(each, contact.account(), contact.address()));
            contacts.add(contact);
            program.publish(new ContactChanged(contact.account(), 1, contact));
        }

        private static boolean same(Contact each, AccountId account, BareJid address) {
            return each.account().equals(account) && each.address().equals(address);
        }

        private Contact held(AccountId account, BareJid address) {
            return contacts.stream()
                    .filter(each -> same(each, account, address))
                    .findFirst()
                    .orElse(
                            new Contact(
                                    account,
                                    address,
                                    Optional.empty(),
                                    Subscription.NONE,
                                    false,
                                    Set.of()));
        }

        private Contact with(Contact old, Subscription subscription) {
            return new Contact(
                    old.account(), old.address(), old.name(), subscription, old.asked(), Set.of());
        }

        @Override
        public List<Contact> contacts() {
            return List.copyOf(contacts);
        }

        @Override
        public Presence presence(AccountId account, BareJid address) {
            return new Presence(Availability.AWAY, Optional.of("asleep"));
        }

        @Override
        public List<SubscriptionRequest> requests() {
            return List.copyOf(requests);
        }

        @Override
        public void add(AccountId account, BareJid address, Optional<String> name) {
            put(new Contact(account, address, name, Subscription.NONE, true, Set.of()));
        }

        @Override
        public void rename(AccountId account, BareJid address, String name) {
            var old = held(account, address);
            put(
                    new Contact(
                            account,
                            address,
                            Optional.of(name),
                            old.subscription(),
                            old.asked(),
                            Set.of()));
        }

        @Override
        public void remove(AccountId account, BareJid address) {
            contacts.removeIf(each -> same(each, account, address));
            program.publish(new ContactRemoved(account, 1, address));
        }

        @Override
        public void approve(AccountId account, BareJid address) {
            requests.clear();
            put(with(held(account, address), Subscription.FROM));
        }

        @Override
        public void deny(AccountId account, BareJid address) {
            requests.clear();
            put(with(held(account, address), Subscription.TO));
        }
    }
}
