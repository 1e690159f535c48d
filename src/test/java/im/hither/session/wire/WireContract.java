package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.session.wire.sasl.TokenMechanism;
import im.hither.session.wire.signin.LoginToken;
import im.hither.session.wire.signin.ServerMemory;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.testing.XmppServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.carbons.packet.CarbonExtension;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Resourcepart;

/// What a wire does with a real server, whoever wrote that.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WireContract {
    static final String PASSWORD = "soft \u2168 yonder"; // not in the form that is hashed

    private XmppServer server;
    private EntityBareJid juliet; // of each test its own, so that no stream of another one is left
    private EntityBareJid romeo;
    private int pairs;

    abstract XmppServer started();

    /// Whether the server delivers in order what came in while a stream was cut and taken up again,
    /// and counts all that it has passed on.
    boolean keepsOrderOverCuts() {
        return true;
    }

    /// How many bytes of a stanza the server says it takes.
    abstract OptionalInt announced();

    @BeforeAll
    void start() {
        SmackSetup.apply();
        server = started();
    }

    @BeforeEach
    void register() {
        pairs++;
        juliet = server.register("juliet" + pairs, "soft IX yonder");
        romeo = server.register("romeo" + pairs, "soft IX yonder");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    EntityBareJid juliet() {
        return juliet;
    }

    @Test
    void signsInOverDirectTls() throws Exception {
        try (var wire = wire(juliet, new RecordingInlet())) {
            var details = wire.connect(signIn(settings(TlsMode.DIRECT)));

            assertThat(details.address().asEntityBareJidString()).isEqualTo(juliet.toString());
            assertThat(details.mechanism()).matches("SCRAM-SHA-\\d+-PLUS");
            assertThat(details.channelBinding()).isEqualTo("tls-exporter");
            assertThat(details.tls()).startsWith("TLSv1.3");
            assertThat(details.fast()).isFalse();
            assertThat(details.resumed()).isFalse();
            assertThat(details.roundTrips()).isEqualTo(5);
            assertThat(wire.streamManagement()).isTrue();
            assertThat(wire.carbons()).isTrue();
            assertThat(wire.longestStanza()).isEqualTo(announced());
            assertThat(wire.request(ping()).getStanzaId()).hasSizeGreaterThan(21);
        }
    }

    @Test
    void signsInOverStartTls() throws Exception {
        try (var wire = wire(juliet, new RecordingInlet())) {
            var details = wire.connect(signIn(settings(TlsMode.STARTTLS)));

            assertThat(details.server()).endsWith(":" + server.startTlsPort());
            assertThat(details.channelBinding()).isEqualTo("tls-exporter");
            assertThat(details.roundTrips()).isEqualTo(7);
            assertThat(wire.smack().isSecureConnection()).isTrue();
        }
    }

    @Test
    void tokenSignsInWithoutThePassword() throws Exception {
        var memory = new KnownServer();
        signInOnce(memory);
        var first = memory.token().orElseThrow();
        try (var wire = wire(juliet, new RecordingInlet())) {
            var details = wire.connect(withoutPassword(memory));

            assertThat(details.fast()).isTrue();
            assertThat(details.mechanism()).isEqualTo("HT-SHA-256-EXPR");
            assertThat(details.channelBinding()).isEqualTo("tls-exporter");
            assertThat(details.roundTrips()).isEqualTo(3);
            assertThat(details.resumed()).isFalse();
            assertThat(wire.carbons()).isTrue();
            assertThat(wire.request(ping()).getStanzaId()).isNotEmpty();
            assertThat(first.expires()).isAfter(Instant.now());
        }
    }

    @Test
    void tokenGoesOnWithTheEarlierStream() throws Exception {
        var memory = new KnownServer();
        var inlet = new RecordingInlet();
        try (var wire = wire(juliet, inlet);
                var romeosWire = online(romeo, new RecordingInlet())) {
            wire.connect(signIn(settings(TlsMode.DIRECT), memory));
            wire.send(PresenceBuilder.buildPresence().build());
            inlet.nextAcknowledged();
            wire.drop();
            inlet.nextLoss();
            romeosWire.send(message(juliet, "while you were away"));

            var details = wire.connect(withoutPassword(memory));

            assertThat(details.resumed()).isTrue();
            assertThat(details.fast()).isTrue();
            assertThat(details.roundTrips()).isEqualTo(3);
            assertThat(inlet.nextBody()).isEqualTo("while you were away");
        }
    }

    @Test
    void copiesComeWithoutHavingBeenAskedFor() throws Exception {
        var inlet = new RecordingInlet();
        try (var one = online(juliet, new RecordingInlet());
                var _ = online(juliet, inlet);
                var romeosWire = online(romeo, new RecordingInlet())) {
            var message = message(romeo, "good morrow");

            one.send(message);

            var copy = CarbonExtension.from((Message) inlet.nextMessage().stanza());
            assertThat(copy.getForwarded().getForwardedStanza().getStanzaId())
                    .isEqualTo(message.getStanzaId());
            assertThat(romeosWire.carbons()).isTrue();
        }
    }

    @Test
    void passwordStandsInForATokenThatIsRefused() throws Exception {
        var memory = new KnownServer();
        signInOnce(memory);
        var wrong = "secret-token:wrong".toCharArray();
        memory.keep(
                new LoginToken(
                        TokenMechanism.EXPORTER, wrong, Instant.now().plusSeconds(99), false));
        try (var wire = wire(juliet, new RecordingInlet())) {
            var details = wire.connect(signIn(settings(TlsMode.DIRECT), memory));

            assertThat(details.fast()).isFalse();
            assertThat(details.mechanism()).endsWith("-PLUS");
            assertThat(memory.token().orElseThrow().secret()).isNotEqualTo(wrong);
        }
    }

    @Test
    void tokenThatWasGivenUpIsOfNoUseAtTheServer() throws Exception {
        var memory = new KnownServer();
        signInOnce(memory);
        var token = memory.token().orElseThrow();
        try (var wire = wire(juliet, new RecordingInlet())) {
            wire.discardToken(signIn(settings(TlsMode.DIRECT), memory));
            memory.keep(token);

            assertThatThrownBy(() -> wire.connect(withoutPassword(memory)))
                    .isInstanceOfSatisfying(
                            SignInFailure.class,
                            failure ->
                                    assertThat(failure.problem())
                                            .isEqualTo(new ConnectionProblem.NoPassword()));
            assertThat(memory.token()).isEmpty();
        }
    }

    private void signInOnce(ServerMemory memory) throws Exception {
        try (var wire = wire(juliet, new RecordingInlet())) {
            wire.connect(signIn(settings(TlsMode.DIRECT), memory));
            wire.disconnect();
        }
    }

    private SignIn withoutPassword(ServerMemory memory) throws IOException {
        return new SignIn(() -> new char[0], resource(), settings(TlsMode.DIRECT), memory);
    }

    @Test
    void messageArrivesAndIsAcknowledged() throws Exception {
        var julietsInlet = new RecordingInlet();
        var romeosInlet = new RecordingInlet();
        try (var julietsWire = online(juliet, julietsInlet);
                var romeosWire = online(romeo, romeosInlet)) {
            var message = message(romeo, "good morrow");

            julietsWire.send(message);

            var arrived = romeosInlet.nextMessage();
            assertThat(((Message) arrived.stanza()).getBody()).isEqualTo("good morrow");
            assertThat(julietsInlet.nextAcknowledgedMessage().getStanzaId())
                    .isEqualTo(message.getStanzaId());
            romeosWire.disconnect();
            assertThat(romeosInlet.losses()).isEmpty();
        }
    }

    @Test
    void wrongPasswordIsSaidPlainly() throws Exception {
        try (var wire = wire(juliet, new RecordingInlet())) {
            var signIn =
                    new SignIn(
                            "wrong"::toCharArray,
                            resource(),
                            settings(TlsMode.DIRECT),
                            new KnownServer());

            assertThatThrownBy(() -> wire.connect(signIn))
                    .isInstanceOfSatisfying(
                            SignInFailure.class,
                            failure ->
                                    assertThat(failure.problem())
                                            .isEqualTo(new ConnectionProblem.WrongPassword()));
        }
    }

    @Test
    void foreignAuthorityIsRefused() throws Exception {
        try (var wire = wire(juliet, new RecordingInlet())) {
            var settings =
                    new ConnectionSettings(
                            settings(TlsMode.DIRECT).server(),
                            TlsMode.DIRECT,
                            Optional.empty(),
                            Optional.empty(),
                            false);

            assertThatThrownBy(() -> wire.connect(signIn(settings)))
                    .isInstanceOfSatisfying(
                            SignInFailure.class,
                            failure ->
                                    assertThat(
                                                    ((ConnectionProblem.BadCertificate)
                                                                    failure.problem())
                                                            .fault())
                                            .isEqualTo(CertificateFault.UNKNOWN_AUTHORITY));
        }
    }

    @Test
    void resumedStreamBringsWhatArrivedInBetween() throws Exception {
        var inlet = new RecordingInlet();
        try (var julietsWire = online(juliet, inlet);
                var romeosWire = online(romeo, new RecordingInlet())) {
            julietsWire.drop();
            inlet.nextLoss();
            romeosWire.send(message(juliet, "while you were away"));

            var details = julietsWire.connect(signIn(settings(TlsMode.DIRECT)));

            assertThat(details.resumed()).isTrue();
            assertThat(((Message) inlet.nextMessage().stanza()).getBody())
                    .isEqualTo("while you were away");
        }
    }

    @Test
    void nothingIsLostOverThirtyCuts() throws Exception {
        var julietsInlet = new RecordingInlet();
        var romeosInlet = new RecordingInlet();
        try (var julietsWire = online(juliet, julietsInlet);
                var romeosWire = online(romeo, romeosInlet)) {
            var sent = new ArrayList<String>();
            for (int i = 0; i < 30; i++) {
                sent.add("in " + i);
                romeosWire.send(message(juliet, sent.getLast()));
                julietsWire.send(message(romeo, "out " + i));
                julietsWire.drop();
                julietsInlet.nextLoss();
                sent.add("more " + i);
                romeosWire.send(message(juliet, sent.getLast()));
                assertThat(julietsWire.connect(signIn(settings(TlsMode.DIRECT))).resumed())
                        .isTrue();
            }

            var last = "";
            for (int i = 0; i < 30; i++) {
                var body = romeosInlet.nextBody();
                while (!keepsOrderOverCuts() && body.equals(last)) body = romeosInlet.nextBody();
                last = body;
                assertThat(body).isEqualTo("out " + i);
                assertThat(julietsInlet.nextAcknowledgedMessage().getBody()).isEqualTo("out " + i);
            }
            var arrived = julietsInlet.nextBodies(sent.size());
            if (keepsOrderOverCuts()) {
                assertThat(arrived).isEqualTo(sent);
            } else {
                assertThat(arrived).containsExactlyInAnyOrderElementsOf(sent);
            }
            assertThat(julietsWire.takeUnacknowledged()).isEmpty();
        }
    }

    Wire online(EntityBareJid address, Inlet inlet) throws Exception {
        var wire = wire(address, inlet);
        wire.connect(signIn(settings(TlsMode.DIRECT)));
        wire.send(PresenceBuilder.buildPresence().build());
        return wire;
    }

    Wire wire(EntityBareJid address, Inlet inlet) {
        return new SocketWire(address, inlet);
    }

    SignIn signIn(ConnectionSettings settings) {
        return signIn(settings, new KnownServer());
    }

    SignIn signIn(ConnectionSettings settings, ServerMemory memory) {
        return new SignIn(PASSWORD::toCharArray, resource(), settings, memory);
    }

    ConnectionSettings settings(TlsMode mode) throws IOException {
        return settings(server, mode);
    }

    static ConnectionSettings settings(XmppServer server, TlsMode mode) throws IOException {
        var port = mode == TlsMode.DIRECT ? server.directTlsPort() : server.startTlsPort();
        return new ConnectionSettings(
                Optional.of(new ServerAddress(server.host(), OptionalInt.of(port))),
                mode,
                Optional.of(Files.readString(server.authority())),
                Optional.empty(),
                false);
    }

    static Message message(EntityBareJid to, String body) {
        return StanzaBuilder.buildMessage(UUID.randomUUID().toString())
                .to(to)
                .ofType(Message.Type.chat)
                .setBody(body)
                .build();
    }

    private Ping ping() {
        return new Ping(juliet.asDomainBareJid());
    }

    private static Resourcepart resource() {
        return Resourcepart.fromOrThrowUnchecked("test");
    }
}
