package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.TlsMode;
import im.hither.session.wire.signin.SignIn;
import im.hither.testing.EjabberdServer;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.chatstates.ChatState;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Resourcepart;

/// What ejabberd holds back while nobody pays attention (XEP-0352), and when it gives it: of every
/// sender the newest state and the newest presence alone, and before anything else from there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldBackIT {
    private EjabberdServer server;
    private EntityBareJid juliet;
    private EntityBareJid romeo;
    private int pairs;
    private RecordingInlet desk;
    private RecordingInlet phone;

    @BeforeAll
    void start() {
        SmackSetup.apply();
        server = EjabberdServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void register() {
        pairs++;
        juliet = server.register("juliet" + pairs, "secret");
        romeo = server.register("romeo" + pairs, "secret");
        desk = new RecordingInlet();
        phone = new RecordingInlet();
    }

    @DisplayName("XEP-0352 §4: of who types the last word comes once somebody returns")
    @Test
    void statesWaitForAttention() throws Exception {
        try (var _ = online(juliet, desk);
                var julietsPhone = online(juliet, phone);
                var romeos = online(romeo, new RecordingInlet())) {
            assertThat(julietsPhone.attention(false)).isTrue();
            fence(julietsPhone);

            for (var i = 0; i < 20; i++) romeos.send(state(ChatState.composing));
            romeos.send(state(ChatState.paused));
            for (var i = 0; i < 21; i++) desk.nextMessage();
            fence(julietsPhone);
            assertThat(phone.bodies()).isEmpty();

            assertThat(julietsPhone.attention(true)).isTrue();
            assertThat(stateOf(phone)).isEqualTo(ChatState.paused);
            fence(julietsPhone);
            assertThat(phone.bodies()).isEmpty();
        }
    }

    @DisplayName("XEP-0352 §4: a message comes at once, and after what was held back of its sender")
    @Test
    void messageWaitsForNobody() throws Exception {
        try (var julietsPhone = online(juliet, phone);
                var romeos = online(romeo, new RecordingInlet())) {
            julietsPhone.attention(false);
            fence(julietsPhone);

            romeos.send(state(ChatState.composing));
            romeos.send(WireContract.message(juliet, "open the window"));

            assertThat(stateOf(phone)).isEqualTo(ChatState.composing);
            assertThat(phone.nextBody()).isEqualTo("open the window");
        }
    }

    @DisplayName("XEP-0352 §4: of presence the newest comes once somebody returns")
    @Test
    void presenceWaitsForAttention() throws Exception {
        try (var julietsDesk = online(juliet, desk);
                var julietsPhone = online(juliet, phone)) {
            fence(julietsDesk);
            fence(julietsPhone);
            assertThat(julietsPhone.attention(false)).isTrue();
            fence(julietsPhone);
            var before = phone.modes();

            for (var mode : new Presence.Mode[] {Presence.Mode.away, Presence.Mode.dnd}) {
                julietsDesk.send(PresenceBuilder.buildPresence().setMode(mode).build());
                fence(julietsDesk);
            }
            fence(julietsPhone);
            assertThat(phone.modes()).isEqualTo(before);

            julietsPhone.attention(true);
            fence(julietsPhone);
            assertThat(phone.modes().subList(before.size(), phone.modes().size()))
                    .containsExactly(Presence.Mode.dnd);
        }
    }

    @DisplayName("XEP-0352 §5: what was held back when the link broke comes with the resumption")
    @Test
    void resumptionBringsWhatWasHeldBack() throws Exception {
        try (var _ = online(juliet, desk);
                var julietsPhone = online(juliet, phone);
                var romeos = online(romeo, new RecordingInlet())) {
            julietsPhone.attention(false);
            fence(julietsPhone);
            romeos.send(state(ChatState.composing));
            desk.nextMessage();

            julietsPhone.drop();
            phone.nextLoss();
            assertThat(julietsPhone.connect(signIn()).resumed()).isTrue();

            assertThat(stateOf(phone)).isEqualTo(ChatState.composing);
            romeos.send(state(ChatState.paused)); // a resumed stream is an active one
            assertThat(stateOf(phone)).isEqualTo(ChatState.paused);
        }
    }

    private SocketWire online(EntityBareJid address, RecordingInlet inlet) throws Exception {
        var wire = new SocketWire(address, inlet);
        wire.connect(signIn());
        wire.send(PresenceBuilder.buildPresence().build());
        return wire;
    }

    private SignIn signIn() throws Exception {
        return new SignIn(
                "secret"::toCharArray,
                Resourcepart.fromOrThrowUnchecked("test"),
                WireContract.settings(server, TlsMode.DIRECT),
                new KnownServer());
    }

    /// Once this is answered, everything that was on its way before has come.
    private void fence(SocketWire wire) throws Exception {
        wire.request(new Ping(juliet.asDomainBareJid()));
    }

    private Message state(ChatState state) {
        return StanzaBuilder.buildMessage()
                .to(juliet)
                .ofType(Message.Type.chat)
                .addExtension(new ChatStateExtension(state))
                .build();
    }

    private static ChatState stateOf(RecordingInlet inlet) throws InterruptedException {
        return inlet.nextMessage().stanza().getExtensions().stream()
                .filter(ChatStateExtension.class::isInstance)
                .map(each -> ((ChatStateExtension) each).getChatState())
                .findFirst()
                .orElseThrow();
    }
}
