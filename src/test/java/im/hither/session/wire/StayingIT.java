package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Parallel;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.TlsMode;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.testing.FaultProxy.Direction;
import im.hither.testing.PlainClient;
import im.hither.testing.ProsodyServer;
import im.hither.testing.ProxiedServer;
import im.hither.testing.XmppServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.chatstates.ChatState;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/// A wire over a network that fails, with a real server behind it, and with little patience.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StayingIT {
    private static final Patience LITTLE =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5));

    /// So often that a server which held nothing back would be seen, and none sends them for being
    /// too many.
    private static final int TYPING = 100;

    private static final Duration NEVER = Duration.ofMinutes(5);

    private ProsodyServer prosody;
    private ProxiedServer server;
    private EntityBareJid juliet;
    private EntityBareJid romeo;
    private int pairs;

    @BeforeAll
    void start() {
        SmackSetup.apply();
        prosody = ProsodyServer.start();
    }

    @AfterAll
    void stop() {
        prosody.close();
    }

    @BeforeEach
    void connect() {
        pairs++;
        server = ProxiedServer.of(prosody);
        juliet = server.register("juliet" + pairs, "secret");
        romeo = server.register("romeo" + pairs, "secret");
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    @Test
    @DisplayName("§2 row 2: what is said to a server that hangs arrives once when it goes on")
    void halfOpenLinkIsFoundDead() throws Exception {
        var inlet = new RecordingInlet();
        var romeosInlet = new RecordingInlet();
        try (var wire = online(juliet, inlet, LITTLE);
                var _ = online(romeo, romeosInlet, Patience.USUAL)) {
            prosody.pause();
            var said = new ArrayList<String>();
            for (var i = 0; i < 5; i++) {
                said.add("into the silence " + i);
                wire.send(WireContract.message(romeo, said.getLast()));
            }

            assertThat(inlet.nextLoss()).isInstanceOf(ConnectionProblem.Lost.class);
            prosody.resume();
            assertThat(wire.connect(signIn()).resumed()).isTrue();

            assertThat(romeosInlet.nextBodies(5)).isEqualTo(said);
            for (var each : said) {
                assertThat(inlet.nextAcknowledgedMessage().getBody()).isEqualTo(each);
            }
            assertThat(romeosInlet.bodies()).isEmpty();
        }
    }

    @Test
    @DisplayName("XEP-0352 §4: the server holds back what can wait while nobody pays attention")
    void whatCanWaitIsHeldBack() throws Exception {
        var attentive = new RecordingInlet();
        var away = new RecordingInlet();
        try (var _ = online(juliet, attentive, Patience.USUAL);
                var inactive = online(juliet, away, Patience.USUAL);
                var romeos = online(romeo, new RecordingInlet(), Patience.USUAL)) {
            assertThat(inactive.attention(false)).isTrue();

            var sent = 0;
            do { // what is sent first may be faster than what one pays attention to
                assertThat(sent).as("all was passed on").isLessThan(10 * TYPING);
                for (var i = 0; i < TYPING; i++) romeos.send(typing());
                for (var i = 0; i < TYPING; i++) attentive.nextMessage();
                sent += TYPING;
            } while (away.bodies().size() >= sent - TYPING / 2);
            inactive.attention(true);

            for (var i = 0; i < sent; i++) away.nextMessage();
        }
    }

    private Message typing() {
        return StanzaBuilder.buildMessage()
                .to(juliet)
                .ofType(Message.Type.chat)
                .addExtension(new ChatStateExtension(ChatState.composing))
                .build();
    }

    @Test
    @DisplayName("§2 row 8: a link that is doubted and dead ends at once")
    void probeFindsADeadLink() throws Exception {
        var inlet = new RecordingInlet();
        try (var wire = online(juliet, inlet, probedOnly())) {
            server.proxy().stall();

            wire.probe();

            assertThat(inlet.nextLoss()).isInstanceOf(ConnectionProblem.Lost.class);
        }
    }

    @Test
    @DisplayName("§2 row 8: a link that is doubted and alive goes on")
    void probeLeavesALivingLink() throws Exception {
        var inlet = new RecordingInlet();
        try (var wire = online(juliet, inlet, LITTLE)) {
            for (var i = 0; i < 5; i++) wire.probe();
            wire.send(WireContract.message(juliet, "still here"));

            assertThat(inlet.nextBody()).isEqualTo("still here");
            assertThat(inlet.losses()).isEmpty();
        }
    }

    @Test
    @DisplayName("§3.3 (5): who sends into full buffers waits alone, and the watch ends it")
    void blockedWriteIsEnded() throws Exception {
        var inlet = new RecordingInlet();
        try (var wire = online(juliet, inlet, LITTLE)) {
            server.proxy().stall();
            var ended = new CountDownLatch(1);
            Parallel.start(
                    "sender",
                    () -> {
                        try {
                            while (true) wire.send(WireContract.message(romeo, "x".repeat(10_000)));
                        } catch (NotConnectedException | InterruptedException over) {
                            ended.countDown();
                        }
                    });

            assertThat(inlet.nextLoss()).isInstanceOf(ConnectionProblem.Lost.class);
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("§3.3 (7): a server that takes the connection and is silent is given up")
    void silentServerIsGivenUp() {
        server.proxy().stall();
        try (var wire = new SocketWire(juliet, new RecordingInlet(), Network.system(), LITTLE)) {
            assertThatThrownBy(() -> wire.connect(signIn())).isInstanceOf(SignInFailure.class);
        }
    }

    @Test
    @DisplayName("§3.3 (7): so is one that falls silent in the middle of the sign-in")
    void fallingSilentIsGivenUp() {
        server.proxy().cutAfter(Direction.TO_CLIENT, 3_000);
        try (var wire = new SocketWire(juliet, new RecordingInlet(), Network.system(), LITTLE)) {
            assertThatThrownBy(() -> wire.connect(signIn())).isInstanceOf(SignInFailure.class);
        }
    }

    @Test
    @DisplayName("§3.3 (1): what follows the word of the resumption at once is counted as repeated")
    void manyStanzasRightAfterTheResumption() throws Exception {
        var inlet = new RecordingInlet();
        try (var wire = online(juliet, inlet, Patience.USUAL);
                var romeosWire = online(romeo, new RecordingInlet(), Patience.USUAL)) {
            for (var round = 0; round < 3; round++) {
                wire.drop();
                inlet.nextLoss();
                var said = new ArrayList<String>();
                for (var i = 0; i < 50; i++) {
                    said.add("round " + round + " " + i);
                    romeosWire.send(WireContract.message(juliet, said.getLast()));
                }
                assertThat(wire.connect(signIn()).resumed()).isTrue();
                assertThat(inlet.nextBodies(50)).isEqualTo(said);
            }
            assertThat(inlet.bodies()).isEmpty();
        }
    }

    @Test
    @DisplayName("§2 row 11: a server that trickles is not given up")
    void slowServerIsHeard() throws Exception {
        var inlet = new RecordingInlet();
        try (var _ = online(juliet, inlet, LITTLE);
                var romeosWire = direct(romeo)) {
            server.proxy().throttle(1_000);
            for (var i = 0; i < 8; i++) {
                romeosWire.send(WireContract.message(juliet, i + "x".repeat(1_000)));
            }

            assertThat(inlet.nextBodies(8)).allMatch(each -> each.length() == 1_001);
            assertThat(inlet.losses()).isEmpty();
        }
    }

    @Test
    @DisplayName("§2 row 11: a question that nobody answers costs itself alone")
    void unansweredQuestionEndsNothing() throws Exception {
        var inlet = new RecordingInlet();
        var name = romeo.getLocalpart().toString();
        try (var wire = online(juliet, inlet, Patience.USUAL);
                var silent = PlainClient.bound(prosody, name, "secret", "silent")) {
            silent.say("<presence/>");
            silent.heard("<presence");
            var somebody = JidCreate.fullFrom(romeo, Resourcepart.from("silent"));

            assertThatThrownBy(() -> wire.request(new Ping(somebody)))
                    .isInstanceOf(NoResponseException.class);

            wire.send(WireContract.message(juliet, "still here"));
            assertThat(inlet.nextBody()).isEqualTo("still here");
            assertThat(inlet.losses()).isEmpty();
        }
    }

    @Test
    @DisplayName("XEP-0352: the server is told, where it offers to listen")
    void attentionIsTold() throws Exception {
        var inlet = new RecordingInlet();
        try (var wire = online(juliet, inlet, LITTLE)) {
            assertThat(wire.attention(false)).isTrue();
            assertThat(wire.attention(true)).isTrue();
            wire.send(WireContract.message(juliet, "understood"));
            assertThat(inlet.nextBody()).isEqualTo("understood");
        }
        assertThat(new SocketWire(romeo, inlet).attention(true)).isFalse();
    }

    private static Patience probedOnly() {
        return new Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                NEVER,
                NEVER,
                NEVER,
                Duration.ofMillis(500),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5));
    }

    private SocketWire online(EntityBareJid address, Inlet inlet, Patience patience)
            throws Exception {
        var wire = new SocketWire(address, inlet, Network.system(), patience);
        wire.connect(signIn());
        wire.send(PresenceBuilder.buildPresence().build());
        return wire;
    }

    private SocketWire direct(EntityBareJid address) throws Exception {
        var wire = new SocketWire(address, new RecordingInlet());
        wire.connect(signIn(prosody));
        return wire;
    }

    private SignIn signIn() throws Exception {
        return signIn(server);
    }

    private static SignIn signIn(XmppServer at) throws Exception {
        return new SignIn(
                "secret"::toCharArray,
                Resourcepart.fromOrThrowUnchecked("test"),
                WireContract.settings(at, TlsMode.DIRECT),
                new KnownServer());
    }
}
