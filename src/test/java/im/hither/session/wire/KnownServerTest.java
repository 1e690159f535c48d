package im.hither.session.wire;

import static im.hither.session.wire.Sasl2Script.BINDINGS;
import static im.hither.session.wire.Sasl2Script.FEATURES;
import static im.hither.session.wire.Sasl2Script.TOKEN;
import static im.hither.session.wire.Sasl2Script.authenticationWith;
import static im.hither.session.wire.Sasl2Script.bound;
import static im.hither.session.wire.Sasl2Script.byPassword;
import static im.hither.session.wire.Sasl2Script.byToken;
import static im.hither.session.wire.Sasl2Script.failure;
import static im.hither.session.wire.Sasl2Script.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.PlayedServer.Script;
import im.hither.session.wire.sasl.Pin;
import im.hither.session.wire.sasl.TokenMechanism;
import im.hither.session.wire.signin.LoginToken;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/// Signing in with SASL2 and with what is remembered of the server.
class KnownServerTest {
    private static final Script FIRST_TIME =
            stream -> {
                stream.begin(FEATURES);
                byPassword(stream);
                stream.listen();
            };

    private final KnownServer memory = new KnownServer();

    @BeforeAll
    static void setUp() {
        SmackSetup.apply();
    }

    @Test
    void firstTimeTakesFiveRoundTripsAndIsRemembered() throws Exception {
        try (var server = new PlayedServer(FIRST_TIME);
                var wire = wire()) {
            var details = wire.connect(signIn(server));

            assertThat(details.roundTrips()).isEqualTo(5);
            assertThat(details.mechanism()).isEqualTo("SCRAM-SHA-256-PLUS");
            assertThat(details.channelBinding()).isEqualTo("tls-exporter");
            assertThat(details.fast()).isFalse();
            assertThat(details.address().toString()).isEqualTo("juliet@hither.test/Hither.1");
            assertThat(wire.carbons()).isTrue();
            assertThat(wire.streamManagement()).isTrue();
            assertThat(memory.pin()).hasValue(Pin.of("SCRAM-SHA-256-PLUS", "tls-exporter"));
            assertThat(memory.token().orElseThrow().secret()).isEqualTo(TOKEN.toCharArray());
            assertThat(server.failures()).isEmpty();
        }
    }

    @DisplayName("XEP-0388: an id of the account's, and no name of the computer")
    @Test
    void tellsNothingPrivateOfItself() throws Exception {
        try (var server = new PlayedServer(FIRST_TIME);
                var wire = wire()) {
            wire.connect(signIn(server));

            assertThat(server.heard())
                    .contains("<user-agent id='" + memory.agent() + "'><software>Hither</software>")
                    .containsPattern("<device>(Linux|Windows|macOS|Computer)</device>");
        }
    }

    @DisplayName("A12 compression is not asked for, and nothing else that nobody needs")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsAskedThatIsNotNeeded(boolean managed) throws Exception {
        var compression =
                "<compression xmlns='http://jabber.org/features/compress'>"
                        + "<method>zlib</method></compression>";
        var inline = managed ? bound() : bound().replaceFirst("<enabled.*/>", "");
        var after = new LinkedBlockingQueue<StreamElement>();
        Script script =
                stream -> {
                    stream.begin(FEATURES + compression);
                    byPassword(stream, stream.next(), inline);
                    stream.say("<stream:features>" + compression + "</stream:features>");
                    after.add(stream.next());
                    after.add(stream.next());
                    stream.listen();
                };
        try (var server = new PlayedServer(script);
                var wire = wire()) {
            wire.connect(signIn(server));
            wire.send(StanzaBuilder.buildMessage("marker").setBody("hello").build());

            assertThat(after.poll(10, TimeUnit.SECONDS).attribute("id")).hasValue("marker");
            // only now, whether that has arrived
            assertThat(after.poll(10, TimeUnit.SECONDS).name()).isEqualTo(managed ? "r" : "iq");
            assertThat(server.heard()).doesNotContain("compress");
            assertThat(server.failures()).isEmpty();
        }
    }

    @DisplayName("A13 a token signs in together with the header, and its follower is kept")
    @Test
    void tokenTakesThreeRoundTripsAndIsFollowed() throws Exception {
        Script secondTime =
                stream -> {
                    stream.encrypt();
                    stream.awaitHeader();
                    var authenticate = stream.next(); // before anything was said here
                    stream.open(FEATURES);
                    byToken(stream, authenticate, TOKEN, success("secret-token:second"));
                    stream.listen();
                };
        try (var server = new PlayedServer(FIRST_TIME, secondTime)) {
            connected(server);

            var details = connected(server);

            assertThat(details.roundTrips()).isEqualTo(3);
            assertThat(details.fast()).isTrue();
            assertThat(details.mechanism()).isEqualTo("HT-SHA-256-EXPR");
            assertThat(memory.token().orElseThrow().secret())
                    .isEqualTo("secret-token:second".toCharArray());
            assertThat(server.heard("<request-token")).isEqualTo(1);
            assertThat(server.failures()).isEmpty();
        }
    }

    @Test
    void anAgeingTokenIsFollowedByOneThatWasAskedFor() throws Exception {
        knownWith(TokenMechanism.EXPORTER, true);
        Script script =
                stream -> {
                    stream.encrypt();
                    stream.awaitHeader();
                    var authenticate = stream.next();
                    assertThat(authenticate.child("request-token", Namespaces.FAST)).isPresent();
                    stream.open(FEATURES);
                    byToken(stream, authenticate, TOKEN, success("secret-token:second"));
                    stream.listen();
                };
        try (var server = new PlayedServer(script)) {
            connected(server);

            assertThat(server.failures()).isEmpty();
        }
    }

    @DisplayName(
            "A14 a refused token is forgotten, and the password is tried once on the same stream")
    @Test
    void passwordFollowsARefusedTokenOnce() throws Exception {
        Script refusing =
                stream -> {
                    stream.begin(FEATURES);
                    stream.next();
                    stream.say(failure("credentials-expired"));
                    var second = stream.next();
                    assertThat(second.attribute("mechanism")).hasValue("SCRAM-SHA-256-PLUS");
                    byPassword(stream, second, success("secret-token:new"));
                    stream.listen();
                };
        knownWith(TokenMechanism.EXPORTER, false);
        try (var server = new PlayedServer(refusing)) {
            var details = connected(server);

            assertThat(details.fast()).isFalse();
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.heard("<authenticate")).isEqualTo(2);
            assertThat(memory.token().orElseThrow().secret())
                    .isEqualTo("secret-token:new".toCharArray());
            assertThat(server.failures()).isEmpty();
        }
    }

    @DisplayName("A14 a refused token and a wrong password: once each")
    @Test
    void neitherIsTriedTwice() throws Exception {
        Script refusing =
                stream -> {
                    stream.begin(FEATURES);
                    stream.next();
                    stream.say(failure("not-authorized"));
                    stream.next();
                    stream.say(failure("not-authorized"));
                    stream.listen();
                };
        knownWith(TokenMechanism.EXPORTER, false);
        try (var server = new PlayedServer(refusing)) {
            assertThat(problem(server)).isEqualTo(new ConnectionProblem.WrongPassword());
            assertThat(server.heard("<authenticate")).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(memory.token()).isEmpty();
        }
    }

    @DisplayName("A10 success to a token, from somebody who does not hold it")
    @Test
    void tokenHasToBeProvedByTheServerToo() throws Exception {
        Script lying =
                stream -> {
                    stream.begin(FEATURES);
                    stream.next();
                    stream.say(Sasl2Script.succeeded(new byte[32], success("planted")));
                    stream.listen();
                };
        knownWith(TokenMechanism.EXPORTER, false);
        try (var server = new PlayedServer(lying)) {
            assertThat(problem(server)).isInstanceOf(ConnectionProblem.Untrustworthy.class);
            assertThat(memory.token()).isEmpty();
        }
    }

    @DisplayName("A5 a token that is tied to nothing is not used where the password was tied")
    @Test
    void looseTokenIsNotUsedForABoundAccount() throws Exception {
        knownWith(TokenMechanism.UNBOUND, false);
        memory.keep(Pin.of("SCRAM-SHA-256-PLUS", "tls-exporter"));
        try (var server = new PlayedServer(FIRST_TIME)) {
            assertThat(connected(server).mechanism()).isEqualTo("SCRAM-SHA-256-PLUS");
            assertThat(memory.token().orElseThrow().mechanism()).isEqualTo(TokenMechanism.EXPORTER);
            assertThat(server.heard("HT-SHA-256-NONE")).isZero();
        }
    }

    @Test
    void serverThatHasLostSasl2IsMetAgainWithoutFirstWords() throws Exception {
        knownWith(TokenMechanism.EXPORTER, false);
        Script old =
                stream -> {
                    stream.begin(
                            "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                                    + "<mechanism>DIGEST-MD5</mechanism></mechanisms>");
                    stream.listen();
                };
        try (var server = new PlayedServer(old)) {
            assertThat(problem(server)).isInstanceOf(ConnectionProblem.NoMechanism.class);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.heard("<authenticate")).isEqualTo(1);
            assertThat(memory.abilities()).isEmpty();
        }
    }

    @Test
    void serverThatBreaksOffOverFirstWordsIsMetAgainWithoutThem() throws Exception {
        knownWith(TokenMechanism.EXPORTER, false);
        Script breakingOff =
                stream -> {
                    stream.encrypt();
                    stream.awaitHeader();
                };
        Script patient =
                stream -> {
                    stream.begin(FEATURES);
                    byToken(stream, stream.next(), TOKEN, bound());
                    stream.listen();
                };
        try (var server = new PlayedServer(breakingOff, patient)) {
            var details = connected(server);

            assertThat(details.fast()).isTrue();
            assertThat(details.roundTrips()).isEqualTo(4);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void earlierStreamGoesOnWithinTheSignIn() throws Exception {
        Script resuming =
                stream -> {
                    stream.encrypt();
                    stream.awaitHeader();
                    var authenticate = stream.next();
                    var resume = authenticate.child("resume", Namespaces.STREAM_MANAGEMENT);
                    assertThat(resume.flatMap(each -> each.attribute("previd"))).hasValue("stream");
                    stream.open(FEATURES);
                    byToken(
                            stream,
                            authenticate,
                            TOKEN,
                            "<resumed xmlns='urn:xmpp:sm:3' previd='stream' h='0'/>");
                    stream.say("<message from='a@b'><body>missed</body></message>");
                    stream.listen();
                };
        var inlet = new RecordingInlet();
        try (var server = new PlayedServer(FIRST_TIME, resuming);
                var wire = new SocketWire(JidCreate.entityBareFrom("juliet@hither.test"), inlet)) {
            wire.connect(signIn(server));
            wire.drop();
            inlet.nextLoss();

            var details = wire.connect(signIn(server));

            assertThat(details.resumed()).isTrue();
            assertThat(details.roundTrips()).isEqualTo(3);
            assertThat(details.address().toString()).isEqualTo("juliet@hither.test/Hither.1");
            assertThat(inlet.nextBody()).isEqualTo("missed");
            assertThat(wire.carbons()).isTrue();
            assertThat(server.failures()).isEmpty();
        }
    }

    @Test
    void serverWithoutBind2IsBoundInTheOldWay() throws Exception {
        Script script =
                stream -> {
                    stream.begin(BINDINGS + authenticationWith("", "SCRAM-SHA-256-PLUS"));
                    byPassword(stream, stream.next(), "");
                    var id = stream.next().attribute("id").orElseThrow();
                    stream.say(
                            ("<iq type='result' id='%s'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                                            + "<jid>juliet@hither.test/old</jid></bind></iq>")
                                    .formatted(id));
                    stream.listen();
                };
        try (var server = new PlayedServer(script);
                var wire = wire()) {
            assertThat(wire.connect(signIn(server)).address().toString())
                    .isEqualTo("juliet@hither.test/old");
            assertThat(wire.carbons()).isFalse();
            assertThat(server.failures()).isEmpty();
        }
    }

    @Test
    void furtherStepsAreRefusedInWords() throws Exception {
        Script script =
                stream -> {
                    stream.begin(FEATURES);
                    stream.next();
                    stream.say(
                            "<continue xmlns='urn:xmpp:sasl:2'><tasks><task>TOTP</task></tasks>"
                                    + "</continue>");
                    stream.listen();
                };
        try (var server = new PlayedServer(script)) {
            assertThat(problem(server)).isEqualTo(new ConnectionProblem.AccountRefused("TOTP"));
        }
    }

    @DisplayName("A13 a token that is given up is taken back at the server")
    @Test
    void tokenIsTakenBack() throws Exception {
        knownWith(TokenMechanism.EXPORTER, false);
        Script script =
                stream -> {
                    stream.begin(FEATURES);
                    var authenticate = stream.next();
                    assertThat(
                                    authenticate
                                            .child("fast", Namespaces.FAST)
                                            .flatMap(each -> each.attribute("invalidate")))
                            .hasValue("true");
                    assertThat(authenticate.child("bind", Namespaces.BIND_2)).isEmpty();
                    byToken(stream, authenticate, TOKEN, "");
                };
        try (var server = new PlayedServer(script);
                var wire = wire()) {
            wire.discardToken(signIn(server));

            assertThat(server.heard("<authenticate")).isEqualTo(1);
            assertThat(server.failures()).isEmpty();
        }
    }

    private void knownWith(TokenMechanism mechanism, boolean ageing) {
        memory.keep(
                new LoginToken(
                        mechanism,
                        TOKEN.toCharArray(),
                        Instant.parse("2126-01-01T00:00:00Z"),
                        ageing));
        memory.keep(
                Set.of(
                        "resume",
                        "bind",
                        "bind:urn:xmpp:carbons:2",
                        "bind:urn:xmpp:sm:3",
                        "token:HT-SHA-256-EXPR",
                        "token:HT-SHA-256-NONE"));
    }

    private ConnectionDetails connected(PlayedServer server) throws Exception {
        try (var wire = wire()) {
            return wire.connect(signIn(server));
        }
    }

    private ConnectionProblem problem(PlayedServer server) throws Exception {
        try (var wire = wire()) {
            var signIn = signIn(server);
            return catchThrowableOfType(SignInFailure.class, () -> wire.connect(signIn)).problem();
        }
    }

    private SignIn signIn(PlayedServer server) throws Exception {
        return new SignIn(
                PlayedScram.PASSWORD::toCharArray,
                Resourcepart.from("test"),
                server.settings(),
                memory);
    }

    private static Wire wire() throws Exception {
        return new SocketWire(JidCreate.entityBareFrom("juliet@hither.test"), new RecordingInlet());
    }
}
