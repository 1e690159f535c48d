package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.storage.Transaction;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;

/// What is told about nodes reaches its handler, and only from those who may tell it.
class NodeNoticeTest {
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String BOOKMARKS = "urn:xmpp:bookmarks:1";
    private static final String DEVICES = "urn:xmpp:omemo:2:devices";

    private final List<NodeNotice> told = new ArrayList<>();
    private final TestDatabase database = TestDatabase.open();
    private final Pipeline pipeline =
            new Pipeline(
                    database.database(),
                    ROMEO,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    List.of(new Taking(BOOKMARKS, true), new Taking(DEVICES, false)));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itemsAndRetractionsAreTold() {
        pipeline.receive(
                event(
                        "romeo@montague.example",
                        "<items node='%s'><item id='r@m.example'><conference xmlns='%1$s' name='R'/></item><retract id='q@m.example'/></items>"
                                .formatted(BOOKMARKS)));

        assertThat(told).hasSize(1);
        var notice = told.getFirst();
        assertThat(notice.own()).isTrue();
        assertThat(notice.kept()).isFalse();
        assertThat(notice.items()).hasSize(1);
        assertThat(notice.items().getFirst().id()).isEqualTo("r@m.example");
        assertThat(notice.items().getFirst().payload())
                .isEqualTo("<conference xmlns='urn:xmpp:bookmarks:1' name='R'/>");
        assertThat(notice.retracted()).containsExactly("q@m.example");
    }

    @Test
    void whatStoodThereBeforeIsToldApartFromAChange() {
        pipeline.receive(
                "<message xmlns='jabber:client' from='%s' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='%s'><item id='current'><devices xmlns='urn:xmpp:omemo:2'/></item></items></event><delay xmlns='urn:xmpp:delay' stamp='2026-04-01T10:00:00Z'/></message>"
                        .formatted(JULIET, DEVICES));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().kept()).isTrue();
        assertThat(told.getFirst().owner().toString()).isEqualTo(JULIET.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"purge", "delete"})
    void emptiedNodeIsTold(String how) {
        pipeline.receive(event(JULIET.toString(), "<%s node='%s'/>".formatted(how, DEVICES)));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().emptied()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juliet@capulet.example",
                "romeo@montague.example/home",
                "montague.example",
                "eve@badguy.example"
            })
    @DisplayName("B7 private nodes count from our own bare address alone")
    void privateNodesOfOthersAreDropped(String from) {
        pipeline.receive(event(from, items(BOOKMARKS)));

        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("B7 a program of somebody's does not speak for the account")
    void fullAddressSpeaksForNobody() {
        pipeline.receive(event("juliet@capulet.example/x", items(DEVICES)));

        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("B7 an event inside a copy or an archive is none")
    void copiedEventIsDropped() {
        pipeline.receive(
                "<message xmlns='jabber:client' from='romeo@montague.example'><received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>%s</forwarded></received></message>"
                        .formatted(
                                event("juliet@capulet.example", items(DEVICES))
                                        .replace(
                                                "<message",
                                                "<message to='romeo@montague.example'")));

        assertThat(told).isEmpty();
    }

    @Test
    void ownServerMayLeaveTheSenderOut() {
        pipeline.receive(
                event("romeo@montague.example", items(BOOKMARKS))
                        .replaceFirst(" from='[^']*'", ""));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().own()).isTrue();
    }

    @Test
    void nothingToldOpensAConversation() {
        pipeline.receive(event(JULIET.toString(), items("http://jabber.org/protocol/tune")));

        long conversations =
                database.database()
                        .read(snapshot ->
                                snapshot.one(
                                                "SELECT count(*) AS n FROM conversation",
                                                row -> row.number("n"))
                                        .orElseThrow());
        assertThat(conversations).isZero();
    }

    private static String items(String node) {
        return "<items node='%s'><item id='a'><x xmlns='urn:x'/></item></items>".formatted(node);
    }

    private static String event(String from, String content) {
        return "<message xmlns='jabber:client' from='%s' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'>%s</event></message>"
                .formatted(from, content);
    }

    private final class Taking implements NodeHandler {
        private final String node;
        private final boolean ownOnly;

        Taking(String node, boolean ownOnly) {
            this.node = node;
            this.ownOnly = ownOnly;
        }

        @Override
        public String node() {
            return node;
        }

        @Override
        public boolean ownOnly() {
            return ownOnly;
        }

        @Override
        public Outcome handle(NodeNotice notice, Transaction tx) {
            told.add(notice);
            return Outcome.NONE;
        }
    }
}
