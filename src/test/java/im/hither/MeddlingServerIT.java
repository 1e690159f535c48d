package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Content;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.EncryptionView;
import im.hither.feature.omemo.EncryptionViewModel;
import im.hither.feature.omemo.MeddledKeys;
import im.hither.feature.omemo.OmemoService.OwnFingerprint;
import im.hither.feature.omemo.ReachView;
import im.hither.feature.omemo.ReachViewModel;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.feature.trust.CodeFinding;
import im.hither.feature.trust.CodeReading;
import im.hither.feature.trust.CodeResult;
import im.hither.feature.trust.KeysView;
import im.hither.feature.trust.KeysViewModel;
import im.hither.feature.trust.ReadCodeViewModel;
import im.hither.feature.trust.TrustChange;
import im.hither.feature.trust.VerificationCode;
import im.hither.session.Refusal;
import im.hither.testing.HeldAsker;
import im.hither.testing.PlainClient;
import im.hither.testing.ProsodyServer;
import im.hither.testing.Screen;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.FakeFilePicker;
import im.hither.ui.Printing;
import im.hither.ui.ScreenPictures;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A server that writes in Romeo's name what it likes: what goes over the wire then, and what the
/// window says to those who read it and to those who hear it.
class MeddlingServerIT {
    private static final int GHOST = 666;
    private static final String PING =
            "<iq type='get' id='end' to='%s'><ping xmlns='urn:xmpp:ping'/></iq>";

    private final Texts texts = new Texts(Locale.UK);
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private ProsodyServer server;
    private Person juliet;
    private Person romeo;
    private boolean romeoIsThere = true;
    private PlainClient hand;
    private Optional<ReadCodeViewModel> reading = Optional.empty();

    @BeforeEach
    void theyHaveTalked() throws Exception {
        server = ProsodyServer.start();
        juliet = Person.signIn(server, "juliet");
        romeo = Person.signIn(server, "romeo");
        juliet.befriend(romeo);
        juliet.say(romeo, "wherefore art thou");
        romeo.say(juliet, "call me but love");
        juliet.await(() -> juliet.history(romeo).size() == 2);
        romeo.await(() -> romeo.history(juliet).size() == 2);
        hand = PlainClient.bound(server, "romeo", "secret-romeo", "hand");
        hand.say("<presence/><iq type='set' id='copies'><enable xmlns='urn:xmpp:carbons:2'/></iq>");
        hand.heard("id='copies'");
    }

    @AfterEach
    void end() throws IOException {
        hand.close();
        juliet.close();
        if (romeoIsThere) romeo.close();
        server.close();
    }

    @Test
    @DisplayName(
            "C1 a device that the server adds gets nothing, and is named before the next message")
    void aGhostDevice() throws Exception {
        juliet.graph().trust().adopt(juliet.account(), code(romeoKey()));
        juliet.await(() -> level() == TrustLevel.AUTHENTICATED);

        meddle(MeddledKeys.bundle(GHOST, keys()));
        meddle(MeddledKeys.devices(List.of(romeoDevice(), GHOST)));
        juliet.await(() -> devices().containsKey(GHOST));

        assertThat(window()).contains("Goes to 1 of 2 devices. Left out: device 666 (new today)");
        juliet.say(romeo, "for thee alone");
        romeo.await(() -> romeo.history(juliet).size() == 3);
        assertThat(onTheWire()).contains(rid(romeoDevice())).doesNotContain(rid(GHOST));
        juliet.await(() -> devices().get(GHOST) == TrustLevel.UNDECIDED);
        assertThat(window())
                .contains("Verified", "Left out: device 666 (new today)")
                .contains("Device 666, Not decided");
    }

    @Test
    @DisplayName(
            "C3 a server that takes all keys away gets no text for it, and the window says why")
    void noKeysAnyMore() throws Exception {
        romeoIsThere = false;
        romeo.close(); // or his device would put itself back
        meddle(MeddledKeys.devices(List.of()));
        meddle(MeddledKeys.noOldDevices());
        juliet.await(() -> devices().isEmpty());

        juliet.say(romeo, "not for the server");

        juliet.await(() ->
                juliet.history(romeo).getLast().delivery().equals(new Failed(Refusal.NO_KEYS)));
        assertThat(window()).contains("Nobody there can read encrypted messages");
        hand.say(PING.formatted(server.domain()));
        assertThat(hand.heard("id='end'")).doesNotContain("not for the server", "<payload");
    }

    @Test
    @DisplayName(
            "C6 what comes under the number of another's device is not theirs, and is not answered")
    void aForgedSender() throws Exception {
        var nurse = server.register("nurse", "secret-nurse");
        try (var forger = PlainClient.bound(server, "nurse", "secret-nurse", "forger")) {
            forger.say(
                    "<presence/><message type='chat' id='f' to='%s'><encrypted xmlns='urn:xmpp:omemo:2'><header sid='%d'><keys jid='%s'><key rid='%d'>AAAA</key></keys></header><payload>AAAA</payload></encrypted></message>"
                            .formatted(
                                    juliet.address(),
                                    romeoDevice(),
                                    juliet.address(),
                                    own(juliet).device()));
            var hers = juliet.graph().chats().open(juliet.account(), nurse);
            juliet.await(() -> !juliet.graph().messages().newest(hers, 10).items().isEmpty());

            assertThat(juliet.graph().messages().newest(hers, 10).items().getFirst().content())
                    .isInstanceOf(Content.Undecryptable.class);
            romeo.say(juliet, "and I am still myself");
            juliet.await(() -> juliet.history(romeo).size() == 3);
            assertThat(juliet.history(romeo))
                    .allMatch(each -> each.content() instanceof Content.Body);
            forger.say(PING.formatted(server.domain()));
            assertThat(forger.heard("id='end'")).doesNotContain("from='" + juliet.address());
        }
    }

    @Test
    @DisplayName("C7 another key under a known device stops sending, until a code names it")
    void anotherKeyUnderAKnownDevice() throws Exception {
        juliet.graph().trust().adopt(juliet.account(), code(romeoKey()));
        juliet.await(() -> level() == TrustLevel.AUTHENTICATED);
        var others = keys();
        meddle(MeddledKeys.bundle(romeoDevice(), others));

        juliet.graph()
                .encryption()
                .reset(juliet.conversation(romeo), romeo.address(), romeoDevice());
        juliet.await(() -> level() == TrustLevel.COMPROMISED);
        juliet.say(romeo, "for a false key");

        juliet.await(() ->
                juliet.history(romeo).getLast().delivery().equals(new Failed(Refusal.KEY_CHANGED)));
        assertThat(window())
                .contains("A device there shows another key than before. Nothing is sent")
                .contains("Key changed", "Until then nothing is sent");
        var shown = others.identity().publicKey();
        assertThat(juliet.graph().trust().compare(juliet.account(), code(shown)))
                .extracting(CodeFinding::result)
                .containsExactly(CodeResult.MATCHED);
        juliet.graph().trust().adopt(juliet.account(), code(shown));
        juliet.await(() -> level() == TrustLevel.AUTHENTICATED);
        assertThat(window()).contains("Verified").doesNotContain("Key changed");
        juliet.say(romeo, "for the new key");
        juliet.await(() -> !(juliet.history(romeo).getLast().delivery() instanceof Failed));
        assertThat(onTheWire()).contains(rid(romeoDevice()));
    }

    @Test
    @DisplayName(
            "C15 a code with a false key is said not to match, and stops sending once that is confirmed, until it is cleared up")
    void aFalseCode() throws Exception {
        var screen = keysCard();
        var other = code(keys().identity().publicKey());

        screen.on(() -> reading.orElseThrow().readText(uri(other)));
        screen.click("key-scan");

        assertThat(Screen.onFxThread(() -> screen.find("verdict-mismatched").getAccessibleText()))
                .contains("do NOT match", "shown here, but not in the code");
        assertThat(level()).isEqualTo(TrustLevel.TRUSTED);
        assertThat(juliet.graph().trust().decisions(juliet.account(), romeo.address())).isEmpty();
        screen.on(() -> reading.orElseThrow().adopt());
        juliet.await(() -> level() == TrustLevel.COMPROMISED);
        juliet.say(romeo, "while somebody may listen");
        juliet.await(() ->
                juliet.history(romeo).getLast().delivery().equals(new Failed(Refusal.MISMATCHED)));
        assertThat(window())
                .contains("A code did not match the key of a device there. Nothing is sent")
                .contains("Does not match", "A code said otherwise");
        juliet.graph()
                .trust()
                .change(
                        juliet.account(),
                        romeo.address(),
                        romeoKey().fingerprint(),
                        TrustChange.COMPARED);
        juliet.await(() -> level() == TrustLevel.AUTHENTICATED);
        juliet.say(romeo, "when all is well");
        assertThat(onTheWire()).contains(rid(romeoDevice()));
        assertThat(window()).doesNotContain("did not match");
    }

    private void meddle(String stanza) throws IOException {
        hand.say(stanza);
        hand.heard("id='meddled'");
    }

    /// The next sealed message that comes to Romeo.
    private String onTheWire() throws IOException {
        String message;
        do {
            message = hand.heard("</message>");
        } while (!message.contains("<encrypted") || !message.contains("<payload"));
        return message;
    }

    private static String rid(int device) {
        return "rid='" + device + "'";
    }

    private static OwnKeys keys() {
        return OwnKeys.generate(new SecureRandom(), Instant.now());
    }

    private static OwnFingerprint own(Person person) {
        return person.graph().encryption().own(person.account()).orElseThrow();
    }

    private int romeoDevice() {
        return own(romeo).device();
    }

    private IdentityKey romeoKey() {
        var uri =
                romeo.graph()
                        .trust()
                        .ownCode(romeo.account(), romeo.address(), Dialect.TWO)
                        .orElseThrow();
        var code = ((CodeReading.Read) CodeReading.of(uri)).code();
        return code.keys().getFirst().readings().getFirst();
    }

    private VerificationCode code(IdentityKey key) {
        var uri = VerificationCode.uri(Dialect.LEGACY, romeo.address(), Map.of(romeoDevice(), key));
        return ((CodeReading.Read) CodeReading.of(uri)).code();
    }

    private static String uri(VerificationCode code) {
        return "xmpp:"
                + code.owner()
                + "?omemo-sid-"
                + code.keys().getFirst().device().orElseThrow()
                + "="
                + code.keys().getFirst().readings().getFirst().fingerprint();
    }

    private Map<Integer, TrustLevel> devices() {
        return juliet.graph().encryption().readiness(juliet.account(), romeo.address()).stream()
                .collect(
                        Collectors.toMap(
                                each -> each.device().address().device(), each -> each.trust()));
    }

    private TrustLevel level() {
        return devices().getOrDefault(romeoDevice(), TrustLevel.UNDECIDED);
    }

    /// Everything that is said about keys in the window of a conversation with Romeo.
    private String window() {
        var conversation = juliet.conversation(romeo);
        var encryption = juliet.graph().encryption();
        var asker = new HeldAsker();
        var said =
                Screen.showing(
                        () ->
                                new VBox(
                                        new EncryptionView(
                                                new EncryptionViewModel(
                                                        conversation, encryption, asker, texts),
                                                texts),
                                        new ReachView(
                                                new ReachViewModel(
                                                        conversation,
                                                        encryption,
                                                        asker,
                                                        texts,
                                                        clock),
                                                texts)),
                        "omemo");
        var words = heard(said, "encryption") + heard(said, "reach");
        return words + heard(keysCard(), "key");
    }

    private static String heard(Screen screen, String style) {
        return Screen.onFxThread(() ->
                screen.all(style).stream()
                        .map(each -> each.getAccessibleText() + "\n")
                        .collect(Collectors.joining()));
    }

    private Screen keysCard() {
        return Screen.showing(
                () -> {
                    var model =
                            new KeysViewModel(
                                    juliet.account(),
                                    juliet.conversation(romeo),
                                    romeo.address(),
                                    juliet.address(),
                                    juliet.graph().trust(),
                                    juliet.graph().encryption(),
                                    new HeldAsker(),
                                    texts,
                                    new ShownTime(texts, clock));
                    reading = Optional.of(model.reading());
                    return new KeysView(model, ways(), texts);
                },
                "shell",
                "trust");
    }

    private static KeysView.Ways ways() {
        return new KeysView.Ways(
                new FakeFilePicker(),
                ScreenPictures.ofSystem(),
                (_, _, then) -> then.accept(Printing.Result.NO_PRINTER),
                _ -> {},
                () -> {},
                _ -> {},
                () -> {});
    }
}
