package im.hither;

import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.EncryptionView;
import im.hither.feature.omemo.EncryptionViewModel;
import im.hither.feature.omemo.OmemoService.OwnFingerprint;
import im.hither.feature.omemo.ReachView;
import im.hither.feature.omemo.ReachViewModel;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.feature.trust.CodeReading;
import im.hither.feature.trust.KeysView;
import im.hither.feature.trust.KeysViewModel;
import im.hither.feature.trust.ReadCodeViewModel;
import im.hither.feature.trust.VerificationCode;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A server that writes in Romeo's name what it likes: what goes over the wire then, and what the
/// window says to those who read it and to those who hear it.
abstract class MeddlingServer {
    static final String PING = "<iq type='get' id='end' to='%s'><ping xmlns='urn:xmpp:ping'/></iq>";

    final Texts texts = new Texts(Locale.UK);
    final Clock clock = Clock.system(ZoneId.systemDefault());
    ProsodyServer server;
    Person juliet;
    Person romeo;
    boolean romeoIsThere = true;
    PlainClient hand;
    Optional<ReadCodeViewModel> reading = Optional.empty();

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

    void meddle(String stanza) throws IOException {
        hand.say(stanza);
        hand.heard("id='meddled'");
    }

    /// The next sealed message that comes to Romeo.
    String onTheWire() throws IOException {
        String message;
        do {
            message = hand.heard("</message>");
        } while (!message.contains("<encrypted") || !message.contains("<payload"));
        return message;
    }

    static String rid(int device) {
        return "rid='" + device + "'";
    }

    static OwnKeys keys() {
        return OwnKeys.generate(new SecureRandom(), Instant.now());
    }

    static OwnFingerprint own(Person person) {
        return person.graph().encryption().own(person.account()).orElseThrow();
    }

    int romeoDevice() {
        return own(romeo).device();
    }

    IdentityKey romeoKey() {
        var uri =
                romeo.graph()
                        .trust()
                        .ownCode(romeo.account(), romeo.address(), Dialect.TWO)
                        .orElseThrow();
        var code = ((CodeReading.Read) CodeReading.of(uri)).code();
        return code.keys().getFirst().readings().getFirst();
    }

    VerificationCode code(IdentityKey key) {
        var uri = VerificationCode.uri(Dialect.LEGACY, romeo.address(), Map.of(romeoDevice(), key));
        return ((CodeReading.Read) CodeReading.of(uri)).code();
    }

    static String uri(VerificationCode code) {
        return "xmpp:"
                + code.owner()
                + "?omemo-sid-"
                + code.keys().getFirst().device().orElseThrow()
                + "="
                + code.keys().getFirst().readings().getFirst().fingerprint();
    }

    Map<Integer, TrustLevel> devices() {
        return juliet.graph().encryption().readiness(juliet.account(), romeo.address()).stream()
                .collect(
                        Collectors.toMap(
                                each -> each.device().address().device(), each -> each.trust()));
    }

    TrustLevel level() {
        return devices().getOrDefault(romeoDevice(), TrustLevel.UNDECIDED);
    }

    /// Everything that is said about keys in the window of a conversation with Romeo.
    String window() {
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

    static String heard(Screen screen, String style) {
        return Screen.onFxThread(() ->
                screen.all(style).stream()
                        .map(each -> each.getAccessibleText() + "\n")
                        .collect(Collectors.joining()));
    }

    Screen keysCard() {
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
