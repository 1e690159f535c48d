package im.hither.session.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConnectionProblem;
import im.hither.testing.ScriptedServer.Client;
import im.hither.testing.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;

/// What others may put into a stream, over real sockets (facts: what ended streams of other
/// programs).
class PoisonTest {
    private static final String AFTER =
            "<message from='romeo@example.com/x' id='after'><body>after</body></message>";

    private final ScriptedWire scripted = new ScriptedWire();

    @AfterEach
    void end() {
        scripted.close();
    }

    static List<String> poison() {
        return List.of(
                message("<body>" + "'".repeat(120_000) + "</body>"),
                message("<body>" + "&apos;".repeat(80_000) + "</body>"),
                message("<body>pay 100<b xmlns='x'/>0</body>"),
                message("<x xmlns='y'" + attributes(250) + "/>"),
                message("<x xmlns='y'" + attributes(300) + "/>"),
                message("<a>".repeat(120) + "</a>".repeat(120)),
                message("<a>".repeat(5_000) + "</a>".repeat(5_000)),
                message("<" + "n".repeat(1_500) + " xmlns='y'/>"),
                message("<body>" + "x".repeat(10_000_000) + "</body>"),
                message("<x xmlns='y'>" + "<z/>".repeat(50_000) + "</x>"),
                message("<delay xmlns='urn:xmpp:delay' stamp='yesterday'/>"),
                message("<x xmlns='jabber:x:data' type='nonsense'/>"),
                message("<stanza-id xmlns='urn:xmpp:sid:0'/>"),
                message(
                        "<received xmlns='urn:xmpp:carbons:2'><forwarded"
                                + " xmlns='urn:xmpp:forward:0'><iq xmlns='jabber:client'/>"
                                + "</forwarded></received>"),
                message(
                        "<x xmlns='http://jabber.org/protocol/muc#user'>"
                                + "<invite from='@@@'/></x>"),
                message(
                        "<result xmlns='urn:xmpp:mam:2' id='1' queryid='q'><forwarded"
                                + " xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client'"
                                + " from='@@@'/></forwarded></result>"),
                "<message type='zorp' from='romeo@example.com' id='p'><body>x</body></message>",
                "<message from='@@@' id='p'><body>x</body></message>",
                message("<body>a</body><body>b</body>"),
                message("<nonsense xmlns='http://jabber.org/protocol/chatstates'/>"),
                message("<x xmlns='jabber:x:oob'><url>:::</url></x>"),
                message("<body><![CDATA[</message><message><body>second</body>]]></body>"),
                message("<x xmlns=''/>"),
                "<iq type='get' id='p' from='romeo@example.com/x'><x xmlns='y'>"
                        + "y".repeat(5_000_000)
                        + "</x></iq>",
                "<iq type='zorp' id='p' from='romeo@example.com/x'><x xmlns='y'/></iq>",
                "<presence from='romeo@example.com/x'><show>nonsense</show></presence>");
    }

    @DisplayName("G1, G2: no stanza of a stranger ends the stream, and each counts as one")
    @ParameterizedTest
    @MethodSource("poison")
    void streamStays(String stanza) throws Exception {
        try (var server =
                ScriptedWire.server("example.com")
                        .then(client -> {
                            client.signIn();
                            client.say(stanza);
                            client.say(AFTER);
                            client.say("<r xmlns='urn:xmpp:sm:3'/>");
                            client.hear("<a xmlns='urn:xmpp:sm:3' h='2'");
                            client.say(AFTER.replace("id='after'", "id='last'"));
                            client.hearAll();
                        })) {
            scripted.wire().connect(scripted.given(server));

            completeUntil("after");
            completeUntil("last");
            assertThat(scripted.inlet().losses()).isEmpty();
            assertThat(server.failures()).isEmpty();
        }
    }

    /// Plays the session: everything is stored at once.
    private void completeUntil(String id) throws InterruptedException {
        while (true) {
            var each = scripted.inlet().nextMessage();
            assertThat(((Message) each.stanza()).getBodies())
                    .noneMatch(body -> body.getMessage().equals("second"));
            scripted.wire().complete(each.number());
            if (id.equals(each.stanza().getStanzaId())) return;
        }
    }

    @DisplayName("G3, G4: what is forbidden ends the stream, and nothing after it is believed")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/'>",
                "<!DOCTYPE x [<!ENTITY a 'b'>]>",
                "<?x y?>",
                "<message><body><!-- x --></body></message>",
                "<message><body>&a;</body></message>",
                "<message><body>&#xD800;</body></message>",
                "<message><body>&#0;</body></message>",
                "<message a='1' a='2'/>",
                "<p:message/>",
                "<message></presence>"
            })
    void forbiddenEnds(String stanza) throws Exception {
        assertThat(loss(stanza.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ConnectionProblem.Lost.class,
                        lost -> assertThat(lost.detail()).contains("XML"));
    }

    @DisplayName("G4 bytes that are no UTF-8 end the stream, and make no second message")
    @ParameterizedTest
    @ValueSource(strings = {"c0bc", "eda080", "f4908080", "ff", "efbfbe"})
    void wrongBytesEnd(String bytes) throws Exception {
        var stanza = new ByteArrayOutputStream();
        stanza.writeBytes("<message from='romeo@example.com'><body>".getBytes(UTF_8));
        stanza.writeBytes(HexFormat.of().parseHex(bytes));
        stanza.writeBytes("</body></message>".getBytes(UTF_8));

        assertThat(loss(stanza.toByteArray())).isInstanceOf(ConnectionProblem.Lost.class);
    }

    private ConnectionProblem loss(byte[] stanza) throws Exception {
        try (var server =
                ScriptedWire.server("example.com")
                        .then(client -> {
                            client.signIn();
                            client.say(stanza);
                            client.say(AFTER);
                            client.hearAll();
                        })) {
            scripted.wire().connect(scripted.given(server));

            var problem = scripted.inlet().nextLoss();
            assertThat(scripted.inlet().bodies()).isEmpty();
            return problem;
        }
    }

    @DisplayName("G6 what ends the stream twice is told as unreadable the third time")
    @Test
    void quarantineGetsUsOnline() throws Exception {
        var bad = "<message from='romeo@example.com/x' id='bad'><p:x/></message>";
        Script again =
                client -> {
                    client.resume();
                    client.say(bad);
                    client.say(AFTER);
                    client.hearAll();
                };
        try (var server =
                ScriptedWire.server("example.com")
                        .then(client -> {
                            client.signIn();
                            client.say(bad);
                            client.hearAll();
                        })
                        .then(again)
                        .then(again)) {
            var signIn = scripted.given(server);
            scripted.wire().connect(signIn);
            scripted.inlet().nextLoss();
            assertThat(scripted.wire().connect(signIn).resumed()).isTrue();
            scripted.inlet().nextLoss();
            assertThat(scripted.wire().connect(signIn).resumed()).isTrue();

            var message = scripted.inlet().nextMessage();
            assertThat(message.stanza().getStanzaId()).isEqualTo("bad");
            assertThat(message.stanza().hasExtension("unreadable", "urn:hither:unreadable"))
                    .isTrue();
            assertThat(scripted.inlet().nextMessage().stanza().getStanzaId()).isEqualTo("after");
            assertThat(scripted.inlet().losses()).isEmpty();
        }
    }

    @DisplayName("B19 an answer counts from the one who was asked, whoever else knows the id")
    @Test
    void answersOfOthersAreIgnored() throws Exception {
        var spoofed = new AtomicBoolean();
        Script script =
                client -> {
                    client.signIn();
                    client.hear("<iq");
                    var id = id(client);
                    for (var other :
                            List.of(
                                    "from='mallory@example.com/x'",
                                    "from='romeo@example.com'",
                                    "from='romeo@example.com/other'",
                                    "from='example.com'",
                                    "")) {
                        client.say("<iq type='result' id='%s' %s/>".formatted(id, other));
                        client.say("<iq type='error' id='%s' %s/>".formatted(id, other));
                    }
                    spoofed.set(true);
                    client.say(
                            "<iq type='result' id='%s' from='romeo@example.com/x'/>".formatted(id));
                    client.hearAll();
                };
        try (var server = ScriptedWire.server("example.com").then(script)) {
            scripted.wire().connect(scripted.given(server));

            var answer =
                    scripted.wire().request(new Ping(JidCreate.fullFrom("romeo@example.com/x")));

            assertThat(spoofed).isTrue();
            assertThat(answer.getFrom().toString()).isEqualTo("romeo@example.com/x");
            assertThat(answer.getStanzaId()).hasSizeGreaterThan(21);
        }
    }

    private static String id(Client client) throws Exception {
        return client.hear(">").replaceAll(".* id=['\"]([^'\"]+).*", "$1");
    }

    @DisplayName("G5 whatever is typed, the stream carries it or leaves it out")
    @Test
    void ownOutputIsLegal() throws Exception {
        var all = new StringBuilder();
        for (int c = 0; c <= 0xffff; c++) all.append((char) c);
        all.appendCodePoint(0x1f600).appendCodePoint(0x10ffff).append("]]><&\"'");
        var heard = new LinkedBlockingQueue<String>();
        try (var server =
                ScriptedWire.server("example.com")
                        .then(client -> {
                            client.signIn();
                            client.hear("<body>");
                            heard.add(client.hear("</body>"));
                            client.hearAll();
                        })) {
            scripted.wire().connect(scripted.given(server));

            scripted.wire()
                    .send(
                            WireContract.message(
                                    JidCreate.entityBareFrom("romeo@example.com"), all.toString()));

            var text = heard.poll(10, TimeUnit.SECONDS);
            assertThat(text)
                    .isNotNull()
                    .doesNotContain("\u0000", "\u001f", "\ufffe", "\uffff", "&#0;")
                    .contains("\ud83d\ude00", "&lt;&amp;");
            assertThat(text.codePoints())
                    .noneMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                    .noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
        }
    }

    private static String message(String inside) {
        return "<message from='romeo@example.com/x' to='juliet@example.com' id='p' type='chat'>"
                + inside
                + "</message>";
    }

    private static String attributes(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(" a").append(i).append("='1'");
        return text.toString();
    }
}
