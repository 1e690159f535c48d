package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.testing.FakeLink;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// How far was read, over all devices of an account (XEP-0490).
class ReadSyncTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final String NODE = "urn:xmpp:mds:displayed:0";

    private TestDatabase database;
    private Pipeline juliet;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        juliet = new Pipeline(database.database(), JULIET, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatAnotherDeviceHasReadIsRead() {
        said("a");
        said("b");

        told("b", JULIET);

        assertThat(unread()).isZero();
        assertThat(juliet.events.getLast()).isInstanceOf(ReadMoved.class);
    }

    @Test
    void anOlderPlaceChangesNothing() {
        said("a");
        said("b");
        told("b", JULIET);
        var before = juliet.events.size();

        told("a", JULIET);

        assertThat(unread()).isZero();
        assertThat(juliet.events).hasSize(before);
    }

    @Test
    void aPlaceThatIsFasterThanItsMessageWaitsForIt() {
        said("a");
        told("b", JULIET);
        assertThat(unread()).isEqualTo(1);

        said("b");

        assertThat(unread()).isZero();
    }

    @Test
    @DisplayName("B9 an id that another archive gave moves nothing")
    void idsOfOthersCountForNothing() {
        said("a");

        told("a", ROMEO);

        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void whatIsReadHereIsToldInAPrivateNode() {
        said("a");
        var link = new FakeLink(juliet.account, database.database());
        var sync = juliet.parts.readSync(database.database());
        readAll();

        sync.read(link, conversation());

        assertThat(link.question())
                .contains("<publish node='urn:xmpp:mds:displayed:0'", "id='" + ROMEO + "'")
                .contains("by='" + JULIET + "'", "id='a'")
                .contains("<value>whitelist</value>", "<value>never</value>", "<value>max</value>");
    }

    @Test
    void whatCouldNotBeToldIsToldInTheNextSession() {
        said("a");
        var link = new FakeLink(juliet.account, database.database());
        var sync = juliet.parts.readSync(database.database());
        readAll();
        sync.read(link, conversation());
        link.silence();

        sync.online(link, true);
        assertThat(link.question()).contains("<items node='urn:xmpp:mds:displayed:0'");
        link.answer(
                "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='%s'/></pubsub>"
                        .formatted(NODE));

        assertThat(link.question()).contains("<publish node='urn:xmpp:mds:displayed:0'");
        link.answer("");
        sync.online(link, false);
        assertThat(link.waiting()).isZero();
    }

    private Conversation conversation() {
        return new Conversation(
                juliet.history(ROMEO).getFirst().conversation(),
                juliet.account.id(),
                ROMEO,
                ConversationKind.CHAT);
    }

    private void readAll() {
        var last = juliet.history(ROMEO).getLast();
        database.database()
                .write(tx -> juliet.parts.read().upTo(tx, last.conversation(), last.id()));
    }

    private int unread() {
        var conversation = juliet.history(ROMEO).getFirst().conversation();
        return database.database().read(s -> juliet.parts.read().unread(s, conversation));
    }

    private void said(String archiveId) {
        juliet.receive(
                "<message xmlns='jabber:client' type='chat' id='m-%s' from='%s/x' to='%s'><body>%s</body><stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/></message>"
                        .formatted(archiveId, ROMEO, JULIET, archiveId, JULIET, archiveId));
    }

    private void told(String archiveId, BareJid by) {
        var payload =
                "<displayed xmlns='%s'><stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/></displayed>"
                        .formatted(NODE, by, archiveId);
        var notice =
                new NodeNotice(
                        juliet.account.id(),
                        JULIET,
                        true,
                        NODE,
                        List.of(new NodeItem(ROMEO.toString(), payload)),
                        List.of(),
                        false,
                        false);
        juliet.commits.write(tx -> juliet.parts.readSyncHandler().handle(notice, tx));
    }
}
