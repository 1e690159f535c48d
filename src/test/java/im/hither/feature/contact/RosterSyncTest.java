package im.hither.feature.contact;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.Presence;
import im.hither.session.Events;
import im.hither.session.OwnPresence;
import im.hither.session.capability.OwnCapabilities;
import im.hither.testing.FakeLink;
import im.hither.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jivesoftware.smack.roster.packet.RosterPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/// How others hear of our presence (RFC 6121 §4.2, §4.7).
class RosterSyncTest {
    private final TestDatabase files = TestDatabase.open();
    private final OwnPresence own = new OwnPresence(new OwnCapabilities(List.of()));
    private final ContactRepository contacts = new ContactRepository();
    private final Events events = new Events();
    private final RosterSync sync =
            new RosterSync(
                    files.database(),
                    contacts,
                    new RosterHandler(contacts),
                    new PresenceBook(),
                    own,
                    events);
    private final FakeLink link =
            new FakeLink(
                    new Account(
                            new AccountId(1),
                            JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example"),
                            true,
                            ConnectionSettings.AUTOMATIC),
                    files.database());

    @BeforeEach
    void account() {
        files.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, 'juliet@capulet.example', 1, 'AUTO', 0)"));
    }

    @AfterEach
    void close() {
        files.close();
    }

    private List<String> sent() {
        return link.sent().stream().map(stanza -> stanza.toXML().toString()).toList();
    }

    @Test
    void newSessionShowsUpAsChosen() {
        own.show(new Presence(Availability.DO_NOT_DISTURB, Optional.of("writing")));

        sync.online(link, true);

        assertThat(sent()).hasSize(1);
        assertThat(sent().getFirst())
                .contains("<show>dnd</show>", "<status>writing</status>")
                .contains("http://jabber.org/protocol/caps");
    }

    @Test
    void whoIsAvailableSaysNoMore() {
        sync.online(link, true);

        assertThat(sent().getFirst()).doesNotContain("<show>").doesNotContain("<status>");
    }

    @Test
    void changeIsToldOnce() {
        sync.online(link, true);

        own.show(new Presence(Availability.AWAY, Optional.empty()));
        own.show(new Presence(Availability.AWAY, Optional.empty()));

        assertThat(sent()).hasSize(2);
        assertThat(sent().getLast()).contains("<show>away</show>");
    }

    @Test
    void whatChangedOfflineIsToldAfterTheResume() {
        sync.online(link, true);
        link.announce(Optional.empty());
        own.show(new Presence(Availability.EXTENDED_AWAY, Optional.empty()));
        assertThat(sent()).hasSize(1);

        link.announce(Optional.of(Set.of()));
        sync.online(link, false);

        assertThat(sent()).hasSize(2);
        assertThat(sent().getLast()).contains("<show>xa</show>");

        sync.online(link, false);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void whoeverHasBecomeAFriendIsToldOnceMore() {
        sync.online(link, true);

        push("to");
        assertThat(sent()).hasSize(1);
        push("both");
        push("both");

        assertThat(sent()).hasSize(2);
        assertThat(sent().getLast())
                .contains("to='romeo@montague.example'")
                .contains("http://jabber.org/protocol/caps");
    }

    private void push(String subscription) {
        var push = new RosterPacket();
        var item =
                new RosterPacket.Item(
                        JidCreate.bareFromOrThrowUnchecked("romeo@montague.example"), null);
        item.setItemType(RosterPacket.ItemType.fromString(subscription));
        push.addRosterItem(item);
        var outcome =
                files.database()
                        .write(tx ->
                                new RosterHandler(contacts).handle(new AccountId(1), push, tx));
        events.publish(outcome.events());
    }
}
