package im.hither.session.pep;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.NodeItem;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.BareJid;

/// Nodes at real servers: each does it its own way, and what a feature sees is the same.
class PersonalNodesIT {
    private static final String NODE = "urn:x:test:1";

    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void privateListIsToldToOurselvesAndReadByNobodyElse(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var juliet = new SignedIn(server, "juliet", NODE);
                var romeo = new SignedIn(server, "romeo", NODE)) {
            publish(juliet, "a", NodeOptions.PRIVATE_LIST);
            publish(juliet, "b", NodeOptions.PRIVATE_LIST);

            var told = juliet.nextNotice();
            assertThat(told.own()).isTrue();
            assertThat(told.items()).extracting(NodeItem::id).containsExactly("a");
            assertThat(juliet.nextNotice().items())
                    .extracting(NodeItem::payload)
                    .containsExactly(payload("b"));
            assertThat(items(juliet, juliet.address())).containsExactlyInAnyOrder("a", "b");
            assertThat(fetch(romeo, juliet.address())).isInstanceOf(Fetched.Denied.class);

            assertThat(
                            juliet.<Published>ask(
                                    (link, then) -> PersonalNodes.retract(link, NODE, "a", then)))
                    .isEqualTo(new Published.Done());
            assertThat(juliet.nextNotice().retracted()).containsExactly("a");
            assertThat(items(juliet, juliet.address())).containsExactly("b");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void nodeThatWasSetUpOtherwiseIsOpenedToEverybodyAndKeepsAllItems(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var juliet = new SignedIn(server, "juliet");
                var romeo = new SignedIn(server, "romeo")) {
            var closed =
                    new NodeOptions(
                            NodeOptions.Access.PRESENCE,
                            NodeOptions.Most.ONE,
                            NodeOptions.Last.ON_SIGN_IN);
            publish(juliet, "a", closed);
            assertThat(fetch(romeo, juliet.address())).isInstanceOf(Fetched.Denied.class);

            publish(juliet, "a", NodeOptions.OPEN_LIST);
            publish(juliet, "b", NodeOptions.OPEN_LIST);

            assertThat(items(romeo, juliet.address())).containsExactlyInAnyOrder("a", "b");
            assertThat(
                            romeo.<Fetched>ask((link, then) ->
                                    PersonalNodes.item(link, juliet.address(), NODE, "b", then)))
                    .isEqualTo(new Fetched.Items(List.of(new NodeItem("b", payload("b")))));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsNotThereIsMissing(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = new SignedIn(server, "juliet")) {
            assertThat(fetch(juliet, juliet.address())).isEqualTo(new Fetched.Missing());
            publish(juliet, "a", NodeOptions.OPEN_LIST);

            assertThat(
                            juliet.<Fetched>ask((link, then) ->
                                    PersonalNodes.item(link, juliet.address(), NODE, "c", then)))
                    .isEqualTo(new Fetched.Missing());
            assertThat(
                            juliet.<Published>ask(
                                    (link, then) -> PersonalNodes.delete(link, NODE, then)))
                    .isEqualTo(new Published.Done());
            assertThat(fetch(juliet, juliet.address())).isEqualTo(new Fetched.Missing());
        }
    }

    private static void publish(SignedIn person, String item, NodeOptions options)
            throws InterruptedException {
        var published =
                person.<Published>ask((link, then) ->
                        PersonalNodes.publish(
                                link, NODE, new NodeItem(item, payload(item)), options, then));
        assertThat(published).isEqualTo(new Published.Done());
    }

    private static Fetched fetch(SignedIn person, BareJid owner) throws InterruptedException {
        return person.ask((link, then) -> PersonalNodes.items(link, owner, NODE, then));
    }

    private static List<String> items(SignedIn person, BareJid owner) throws InterruptedException {
        return ((Fetched.Items) fetch(person, owner)).items().stream().map(NodeItem::id).toList();
    }

    private static String payload(String content) {
        return "<x xmlns='urn:x:test'>" + content + "</x>";
    }
}
