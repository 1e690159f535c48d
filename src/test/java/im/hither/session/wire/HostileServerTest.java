package im.hither.session.wire;

import static im.hither.session.wire.Sasl2Script.BINDINGS;
import static im.hither.session.wire.Sasl2Script.FEATURES;
import static im.hither.session.wire.Sasl2Script.authentication;
import static im.hither.session.wire.Sasl2Script.challenge;
import static im.hither.session.wire.Sasl2Script.failure;
import static im.hither.session.wire.Sasl2Script.initial;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.TlsMode;
import im.hither.session.wire.PlayedServer.Script;
import im.hither.session.wire.sasl.Pin;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.SignInFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/// What servers, or those who sit before them, may try while somebody signs in.
class HostileServerTest {
    private final KnownServer memory = new KnownServer();
    private String heard = "";
    private int connections;

    @BeforeAll
    static void setUp() {
        SmackSetup.apply();
    }

    @DisplayName("A1 no STARTTLS offered, however the features arrive")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 160, 175, 190, 230})
    void nothingIsSentWithoutEncryption(int pause) throws Exception {
        var features =
                "<stream:stream from='hither.test' id='s' version='1.0' xmlns='jabber:client'"
                        + " xmlns:stream='http://etherx.jabber.org/streams'><stream:features>"
                        + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                        + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>";
        Script script =
                stream -> {
                    stream.awaitHeader();
                    stream.say(features.substring(0, pause));
                    stream.say(features.substring(pause));
                    stream.listen();
                };

        assertThat(problem(script, TlsMode.STARTTLS, true))
                .isInstanceOf(ConnectionProblem.NoEncryption.class);
        assertThat(heard).doesNotContain("<auth", "juliet");
    }

    @DisplayName("A1 what is said in clear after the agreement to encrypt is not believed")
    @Test
    void plaintextAfterTheAgreementIsNotRead() throws Exception {
        Script script =
                stream -> {
                    stream.awaitHeader();
                    stream.open("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
                    stream.next();
                    stream.say("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
                    stream.open(authentication("PLAIN"));
                    stream.listen();
                };

        assertThat(problem(script, TlsMode.STARTTLS, true))
                .isInstanceOf(ConnectionProblem.NoEncryption.class);
        assertThat(heard).doesNotContain("<auth", "juliet");
    }

    @DisplayName("A5 somebody with a valid certificate passes everything on")
    @Test
    void somebodyInTheMiddleIsSeenByTheServer() throws Exception {
        Script script =
                stream -> {
                    stream.begin(FEATURES);
                    var scram = new PlayedScram("", "another connection".getBytes(UTF_8));
                    stream.say(challenge(scram.challenge(initial(stream.next()))));
                    assertThat(scram.verified(PlayedStream.decoded(stream.next().text())))
                            .isEqualTo("e=channel-bindings-dont-match");
                    stream.say(failure("malformed-request"));
                    stream.listen();
                };

        assertThat(problem(script)).isInstanceOf(ConnectionProblem.Intercepted.class);
        assertThat(heard).containsOnlyOnce("<authenticate");
        assertThat(connections).isEqualTo(1);
        assertThat(memory.pin()).isEmpty();
    }

    @DisplayName("A5 somebody with a valid certificate takes out what would show it")
    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-256", "SCRAM-SHA-512", "PLAIN"})
    void lessThanBeforeIsRefused(String mechanism) throws Exception {
        memory.keep(Pin.of("SCRAM-SHA-256-PLUS", "tls-exporter"));

        assertThat(problem(offering(authentication(mechanism)), TlsMode.DIRECT, true))
                .isEqualTo(
                        new ConnectionProblem.Downgraded(
                                "SCRAM-SHA-256-PLUS, tls-exporter", mechanism));
        assertThat(heard).doesNotContain("<auth");
        assertThat(memory.pin()).hasValue(Pin.of("SCRAM-SHA-256-PLUS", "tls-exporter"));
    }

    @DisplayName("A5 the same for a server that has lost SASL2 on the way")
    @Test
    void lessThanBeforeIsRefusedInTheOldWayToo() throws Exception {
        memory.keep(Pin.of("SCRAM-SHA-256-PLUS", "tls-exporter"));

        assertThat(problem(offering(mechanisms("SCRAM-SHA-512"))))
                .isInstanceOf(ConnectionProblem.Downgraded.class);
        assertThat(heard).doesNotContain("<auth");
    }

    @DisplayName("A6 a list of bindings that nobody has")
    @Test
    void inventedBindingsEndTheSignIn() throws Exception {
        var features =
                BINDINGS.replace("tls-exporter", "x-fake")
                        + authentication("SCRAM-SHA-256", "SCRAM-SHA-256-PLUS");

        assertThat(problem(offering(features))).isInstanceOf(ConnectionProblem.Intercepted.class);
        assertThat(heard).doesNotContain("<auth");
    }

    @DisplayName("A6 what is said where there is no binding to be had")
    @ParameterizedTest
    @CsvSource({
        "SCRAM-SHA-256, 'y,,'",
        "SCRAM-SHA-256 SCRAM-SHA-256-PLUS, 'n,,'" // as old ejabberds do on TLS 1.3
    })
    void theServerIsToldWhatWasSeen(String mechanisms, String first) throws Exception {
        Script script =
                stream -> {
                    stream.begin(mechanisms(mechanisms.split(" ")));
                    var auth = stream.next();
                    assertThat(PlayedStream.decoded(auth.text())).startsWith(first);
                    assertThat(auth.attribute("mechanism")).hasValue("SCRAM-SHA-256");
                    stream.say(
                            "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                                    + "<not-authorized/></failure>");
                    stream.listen();
                };

        assertThat(problem(script)).isInstanceOf(ConnectionProblem.WrongPassword.class);
        assertThat(heard).containsOnlyOnce("<auth");
    }

    @DisplayName("A7 the list of mechanisms was changed on the way")
    @Test
    void changedListEndsTheSignInBeforeTheProof() throws Exception {
        Script script =
                stream -> {
                    stream.begin(FEATURES);
                    var scram = new PlayedScram(",h=AAAA", stream.exported());
                    stream.say(challenge(scram.challenge(initial(stream.next()))));
                    stream.listen();
                };

        assertThat(problem(script)).isInstanceOf(ConnectionProblem.Intercepted.class);
        assertThat(heard).contains("<authenticate").doesNotContain("<response");
    }

    @DisplayName("A8 nothing but PLAIN, or worse")
    @Test
    void passwordIsNotGivenAway() throws Exception {
        assertThat(problem(offering(authentication("PLAIN"))))
                .isEqualTo(new ConnectionProblem.PlainOnly());
        assertThat(problem(offering(mechanisms("PLAIN"))))
                .isEqualTo(new ConnectionProblem.PlainOnly());
        assertThat(problem(offering(mechanisms("DIGEST-MD5")), TlsMode.DIRECT, true))
                .isInstanceOf(ConnectionProblem.NoMechanism.class);
        assertThat(heard).doesNotContain("<auth");
    }

    @DisplayName("A9 parameters that would cost too much, or prove nothing")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "r=NONCEx,s=QSXC,i=1",
                "r=NONCEx,s=QSXC,i=2147483647",
                "r=other,s=QSXC,i=4096",
                "r=NONCE,s=QSXC,i=4096",
                "m=ext,r=NONCEx,s=QSXC,i=4096",
                "r=NONCEx,i=4096"
            })
    void hostileParametersEndTheSignIn(String challenge) throws Exception {
        Script script =
                stream -> {
                    stream.begin(FEATURES);
                    var nonce = initial(stream.next()).replaceFirst(".*,r=", "");
                    stream.say(challenge(challenge.replace("NONCE", nonce)));
                    stream.listen();
                };

        assertThat(problem(script)).isInstanceOf(ConnectionProblem.Untrustworthy.class);
        assertThat(heard).doesNotContain("<response");
    }

    @DisplayName("A10 success that nobody has earned")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<success xmlns='urn:xmpp:sasl:2'>%s</success>",
                "<success xmlns='urn:xmpp:sasl:2'><additional-data/>%s</success>",
                "<success xmlns='urn:xmpp:sasl:2'><additional-data>dj1BQUFB</additional-data>%s</success>"
            })
    void successWithoutProofIsNotBelieved(String success) throws Exception {
        Script script =
                stream -> {
                    stream.begin(FEATURES);
                    stream.next();
                    stream.say(success.formatted(Sasl2Script.success("planted")));
                    stream.say("<stream:features/>");
                    stream.listen();
                };

        assertThat(problem(script)).isInstanceOf(ConnectionProblem.Untrustworthy.class);
        assertThat(memory.token()).isEmpty();
        assertThat(memory.pin()).isEmpty();
    }

    @DisplayName("A10 success with another signature, in the old way: nothing is bound")
    @Test
    void wrongSignatureEndsTheSignIn() throws Exception {
        Script script =
                stream -> {
                    stream.begin(mechanisms("SCRAM-SHA-256"));
                    var scram = new PlayedScram("", new byte[0]);
                    var first = PlayedStream.decoded(stream.next().text());
                    stream.say(old("challenge", scram.challenge(first)));
                    stream.next();
                    stream.say(old("success", "v=AAAA"));
                    stream.listen();
                };

        assertThat(problem(script)).isInstanceOf(ConnectionProblem.Untrustworthy.class);
        assertThat(heard).contains("<response").doesNotContain("<iq", "<bind");
        assertThat(heard.split("<stream:stream", -1)).hasSize(2);
    }

    @DisplayName("A14 a wrong password is sent once")
    @Test
    void wrongPasswordIsSentOnce() throws Exception {
        Script script =
                stream -> {
                    stream.begin(FEATURES);
                    stream.next();
                    stream.say(failure("not-authorized"));
                    stream.listen();
                };

        assertThat(problem(script)).isEqualTo(new ConnectionProblem.WrongPassword());
        assertThat(heard).containsOnlyOnce("<authenticate");
        assertThat(connections).isEqualTo(1);
    }

    private static Script offering(String features) {
        return stream -> {
            stream.begin(features);
            stream.listen();
        };
    }

    private static String mechanisms(String... mechanisms) {
        var text = new StringBuilder("<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>");
        for (var each : mechanisms) text.append("<mechanism>").append(each).append("</mechanism>");
        return text + "</mechanisms>";
    }

    private static String old(String name, String text) {
        return "<%1$s xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>%2$s</%1$s>"
                .formatted(name, PlayedStream.base64(text));
    }

    private ConnectionProblem problem(Script script) throws Exception {
        return problem(script, TlsMode.DIRECT, false);
    }

    private ConnectionProblem problem(Script script, TlsMode mode, boolean plainAllowed)
            throws Exception {
        try (var server = new PlayedServer(script);
                var wire =
                        new SocketWire(
                                JidCreate.entityBareFrom("juliet@hither.test"),
                                new RecordingInlet())) {
            var signIn =
                    new SignIn(
                            PlayedScram.PASSWORD::toCharArray,
                            Resourcepart.from("test"),
                            server.settings(mode, plainAllowed),
                            memory);
            var failure = catchThrowableOfType(SignInFailure.class, () -> wire.connect(signIn));
            heard = server.heard();
            connections = server.connections();
            assertThat(server.failures()).isEmpty();
            return failure.problem();
        }
    }
}
