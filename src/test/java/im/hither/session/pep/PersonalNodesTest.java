package im.hither.session.pep;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.session.NodeItem;
import im.hither.testing.FakeLink;
import im.hither.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class PersonalNodesTest {
    private static final BareJid JULIET =
            JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example");
    private static final BareJid ROMEO =
            JidCreate.bareFromOrThrowUnchecked("romeo@montague.example");
    private static final String NODE = "urn:xmpp:bookmarks:1";
    private static final NodeItem ITEM =
            new NodeItem(
                    "a", "<conference xmlns='urn:xmpp:bookmarks:1' name='&lt;The Play&apos;s>'/>");

    private final TestDatabase database = TestDatabase.open();
    private final FakeLink link =
            new FakeLink(
                    new Account(new AccountId(1), JULIET, true, ConnectionSettings.AUTOMATIC),
                    database.database());
    private final List<Published> published = new ArrayList<>();
    private final List<Fetched> fetched = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itemCarriesHowItsNodeHasToBe() {
        publish(NodeOptions.PRIVATE_LIST);

        assertThat(link.question())
                .contains("<publish node='urn:xmpp:bookmarks:1'><item id='a'>")
                .contains("name='&lt;The Play&apos;s>'")
                .contains("<publish-options><x xmlns='jabber:x:data' type='submit'>")
                .contains("<value>http://jabber.org/protocol/pubsub#publish-options</value>")
                .contains(field("access_model", "whitelist"))
                .contains(field("persist_items", "true"))
                .contains(field("max_items", "max"))
                .contains(field("send_last_published_item", "never"));

        link.answer("");
        assertThat(published).containsExactly(new Published.Done());
    }

    @Test
    void nodeThatIsOtherwiseIsSetUpAnewAndTheItemPublishedAgain() {
        publish(NodeOptions.OPEN_ITEM);
        link.refuse(Condition.conflict);

        assertThat(link.question())
                .contains("<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>")
                .contains("<configure node='urn:xmpp:bookmarks:1'>")
                .contains("<value>http://jabber.org/protocol/pubsub#node_config</value>")
                .contains(field("access_model", "open"));
        link.answer("");

        assertThat(link.question()).contains("<publish node=").contains("publish-options");
        link.refuse(Condition.conflict);
        assertThat(published)
                .as("once is enough")
                .containsExactly(new Published.Refused("conflict"));
        assertThat(link.waiting()).isZero();
    }

    @Test
    void limitIsSetBeforehandWhereTheServerKnowsNoneBesideAnItem() {
        publish(NodeOptions.OPEN_LIST);
        link.refuse(Condition.resource_constraint);

        assertThat(link.question())
                .contains("<configure node=")
                .contains(field("max_items", "max"));
        link.answer("");

        assertThat(link.question())
                .contains("<publish node=")
                .contains(field("access_model", "open"))
                .doesNotContain("max_items");
        link.answer("");
        assertThat(published).containsExactly(new Published.Done());
    }

    @Test
    void limitIsSetAfterwardsWhereTheNodeWasNotThere() {
        publish(NodeOptions.OPEN_LIST);
        link.refuse(Condition.resource_constraint);
        link.refuse(Condition.item_not_found);

        assertThat(link.question()).contains("<publish node=").doesNotContain("max_items");
        link.answer("");
        assertThat(published).as("not before the limit is set").isEmpty();
        assertThat(link.question())
                .contains("<configure node=")
                .contains(field("max_items", "max"));
        link.answer("");

        assertThat(published).containsExactly(new Published.Done());
    }

    @Test
    @DisplayName("B8 where the server does not heed who may read, nothing is published")
    void nothingIsPublishedWhereTheServerDoesNotHeedWhoMayRead() {
        link.announce(Optional.of(Set.of("urn:xmpp:mam:2")));

        publish(NodeOptions.PRIVATE_LIST);

        assertThat(link.waiting()).isZero();
        assertThat(published).containsExactly(new Published.Unsupported());
    }

    @Test
    void nothingIsPublishedOffline() {
        link.announce(Optional.empty());

        publish(NodeOptions.PRIVATE_LIST);

        assertThat(published).containsExactly(new Published.None("not online"));
    }

    @Test
    void refusalForAnotherReasonIsTold() {
        publish(NodeOptions.OPEN_ITEM);
        link.refuse(Condition.forbidden);

        assertThat(published).containsExactly(new Published.Refused("forbidden"));
        assertThat(link.waiting()).isZero();
    }

    @Test
    void itemIsTakenBackAndThoseWhoFollowAreTold() {
        PersonalNodes.retract(link, NODE, "a", published::add);

        assertThat(link.question())
                .contains("type='set'")
                .contains("<retract node='urn:xmpp:bookmarks:1' notify='true'><item id='a'");
        link.answer("");
        assertThat(published).containsExactly(new Published.Done());
    }

    @Test
    void itemsComeWithTheirPayloads() {
        PersonalNodes.items(link, ROMEO, NODE, fetched::add);
        assertThat(link.question())
                .contains("to='romeo@montague.example'")
                .contains("<items node='urn:xmpp:bookmarks:1'/>");

        link.answer(
                "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>"
                        + "<item id='a'><b xmlns='urn:x' q=\"'\">1 &lt; 2<c xmlns='urn:y'/></b></item>"
                        + "<item id='b'/></items></pubsub>");

        assertThat(fetched).hasSize(1);
        var items = ((Fetched.Items) fetched.getFirst()).items();
        assertThat(items).extracting(NodeItem::id).containsExactly("a", "b");
        assertThat(items.getFirst().payload())
                .contains("urn:x", "urn:y", "1 &lt; 2")
                .doesNotContain("q='''");
        assertThat(items.getLast().payload()).isEmpty();
    }

    @Test
    void oneItemIsThereOrMissing() {
        PersonalNodes.item(link, ROMEO, NODE, "a", fetched::add);
        assertThat(link.question())
                .contains("<items node='urn:xmpp:bookmarks:1'><item")
                .contains("id='a'");
        link.answer(
                "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'/></pubsub>");
        PersonalNodes.item(link, ROMEO, NODE, "a", fetched::add);
        link.refuse(Condition.item_not_found);
        PersonalNodes.item(link, ROMEO, NODE, "a", fetched::add);
        link.refuse(Condition.forbidden);
        PersonalNodes.item(link, ROMEO, NODE, "a", fetched::add);
        link.silence();

        assertThat(fetched)
                .containsExactly(
                        new Fetched.Missing(),
                        new Fetched.Missing(),
                        new Fetched.Denied(),
                        new Fetched.None("nobody there"));
    }

    private void publish(NodeOptions options) {
        PersonalNodes.publish(link, NODE, ITEM, options, published::add);
    }

    private static String field(String name, String value) {
        return "<field var='pubsub#%s'><value>%s</value></field>".formatted(name, value);
    }
}
