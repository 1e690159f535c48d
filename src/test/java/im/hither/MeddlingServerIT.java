package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Content;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.MeddledKeys;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.trust.CodeFinding;
import im.hither.feature.trust.CodeResult;
import im.hither.feature.trust.TrustChange;
import im.hither.feature.trust.VerificationCode;
import im.hither.session.Refusal;
import im.hither.testing.PlainClient;
import im.hither.testing.Screen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What a server can do to keys and lists, and what comes of it.
class MeddlingServerIT extends MeddlingServer {
    private static final int GHOST = 666;

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
    @DisplayName("C15 a code that contradicts a refused key or this device stops nothing")
    void aFalseCodeThatChangesNothing() throws Exception {
        var screen = keysCard();
        var other = keys().identity().publicKey();
        juliet.graph()
                .trust()
                .change(
                        juliet.account(),
                        romeo.address(),
                        romeoKey().fingerprint(),
                        TrustChange.REFUSED);
        juliet.await(() -> level() == TrustLevel.DISTRUSTED);

        screen.on(() -> reading.orElseThrow().readText(uri(code(other))));
        screen.click("key-scan");

        assertThat(verdict(screen)).contains("you have refused that key before");
        var own = Map.of(own(juliet).device(), other);
        var ofOurs = VerificationCode.uri(Dialect.LEGACY, juliet.address(), own);
        screen.on(() -> reading.orElseThrow().readText(ofOurs));
        assertThat(verdict(screen)).contains("another key for this device");
        assertThat(level()).isEqualTo(TrustLevel.DISTRUSTED);
    }

    private static String verdict(Screen screen) {
        return Screen.onFxThread(() -> screen.find("verdict-contradicted").getAccessibleText());
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
}
