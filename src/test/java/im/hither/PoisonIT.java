package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionState;
import im.hither.domain.Content;
import im.hither.domain.Event;
import im.hither.testing.EjabberdServer;
import im.hither.testing.PlainClient;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.impl.JidCreate;

/// Stanzas that ended other programs, sent by a stranger through a real server: live, and again
/// from the offline store and the archive at the next sign-in.
class PoisonIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("P7 §2 row 14, G1 G2 G6: who gets poison stays online, and other chats go on")
    void poisonIsSurvived(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var nurse = Person.signIn(server, "nurse")) {
            server.register("mallory", "secret-mallory");

            var juliet = live(server, nurse);
            poison(server, "offline");

            try (var again = Person.open(juliet.folder(), juliet.address())) {
                var signIns = signIns(again);
                again.graph().start();
                nurse.say(again, "when you are back");

                again.await(() -> heard(again, server, "mallory", "offline"));
                again.await(() -> heard(again, server, "nurse", "when you are back"));
                assertThat(signIns).hasValueBetween(1, 3);
                assertThat(again.online()).isTrue();
            }
        }
    }

    /// Juliet after she has left.
    private static Person live(XmppServer server, Person nurse) throws Exception {
        try (var juliet = Person.signIn(server, "juliet")) {
            var signIns = signIns(juliet);
            poison(server, "live");
            nurse.say(juliet, "while you get poison");

            juliet.await(() -> heard(juliet, server, "mallory", "live"));
            juliet.await(() -> heard(juliet, server, "nurse", "while you get poison"));
            assertThat(signIns).hasValue(0);
            assertThat(juliet.online()).isTrue();
            return juliet;
        }
    }

    private static void poison(XmppServer server, String last) throws Exception {
        try (var mallory = PlainClient.bound(server, "mallory", "secret-mallory", "x")) {
            for (var each : poison()) mallory.say(each);
            mallory.say(message("<body>" + last + "</body>"));
            mallory.say("<iq type='get' id='done'><ping xmlns='urn:xmpp:ping'/></iq>");
            mallory.heard("id='done'");
        }
    }

    /// What Prosody lets through (facts: measured poison list); it refuses what is larger than 256
    /// KiB.
    private static List<String> poison() {
        return List.of(
                message("<body>" + "'".repeat(120_000) + "</body>"),
                message("<body>pay 100<b xmlns='x'/>0</body>"),
                message("<body>attributes</body><x xmlns='y'" + attributes(250) + "/>"),
                message("<body>deep</body>" + "<a xmlns='y'>".repeat(120) + "</a>".repeat(120)),
                message("<body>name</body><" + "n".repeat(1_000) + " xmlns='y'/>"),
                message("<body>delay</body><delay xmlns='urn:xmpp:delay' stamp='yesterday'/>"),
                message("<body>form</body><x xmlns='jabber:x:data' type='nonsense'/>"),
                message("<body>id</body><stanza-id xmlns='urn:xmpp:sid:0'/>"),
                message(
                        "<body>copy</body><received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><iq xmlns='jabber:client'/></forwarded></received>"),
                message(
                        "<body>invite</body><x xmlns='http://jabber.org/protocol/muc#user'><invite from='@@@'/></x>"),
                message(
                        "<result xmlns='urn:xmpp:mam:2' id='1' queryid='q'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='@@@'/></forwarded></result>"),
                message("<body>one</body><body>two</body>"),
                message("<nonsense xmlns='http://jabber.org/protocol/chatstates'/>"),
                message("<body>link</body><x xmlns='jabber:x:oob'><url>:::</url></x>"));
    }

    private static String message(String inside) {
        return "<message type='chat' to='juliet@hither.test'>" + inside + "</message>";
    }

    private static String attributes(int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.append(" a").append(i).append("='1'");
        return text.toString();
    }

    private static AtomicInteger signIns(Person person) {
        var count = new AtomicInteger();
        person.graph()
                .events()
                .follow(event -> {
                    if (isSignIn(event)) count.incrementAndGet();
                });
        return count;
    }

    private static boolean isSignIn(Event event) {
        return event instanceof ConnectionChanged(_, _, ConnectionState.Online _);
    }

    private static boolean heard(Person person, XmppServer server, String from, String text) {
        var graph = person.graph();
        var address = JidCreate.bareFromOrThrowUnchecked(from + "@" + server.domain());
        var conversation = graph.chats().open(person.account(), address);
        return graph.messages().newest(conversation, 100).items().stream()
                .anyMatch(message -> message.content().equals(new Content.Body(text)));
    }
}
