package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.testing.SetClock;
import im.hither.text.Texts;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// The line above what is being written.
class ReachViewTest {
    private static final BareJid ROMEO = address("romeo@montague.example");
    private static final BareJid JULIET = address("juliet@capulet.example");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final FakeEncryption encryption = new FakeEncryption(_ -> {});
    private final List<DeviceReadiness> theirs = new ArrayList<>();
    private final List<DeviceReadiness> ours = new ArrayList<>();
    private int asked;

    private static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }

    private static DeviceReadiness device(
            BareJid owner, int id, String label, TrustLevel trust, Duration age) {
        var keys = OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity();
        var device =
                new Device(
                        new DeviceAddress(owner, id),
                        true,
                        true,
                        Optional.of(label)
                                .filter(each -> !each.isEmpty())
                                .map(each -> SignedLabel.of(each, keys, new SecureRandom())),
                        Optional.of(keys.publicKey()),
                        Optional.empty(),
                        Optional.empty(),
                        NOW.minus(age),
                        NOW);
        return new DeviceReadiness(device, trust);
    }

    private Screen show(Locale language) {
        encryption.reach = Optional.of(Reach.of(theirs, ours));
        var texts = new Texts(language);
        var model =
                new ReachViewModel(
                        new ConversationId(1),
                        encryption,
                        new HeldAsker(),
                        texts,
                        new SetClock(NOW));
        model.onCompare(() -> asked++);
        var screen = Screen.showing(() -> new VBox(new ReachView(model, texts)), "omemo");
        screen.size(620, 120);
        return screen;
    }

    private static String said(Screen screen) {
        return Screen.onFxThread(() -> screen.find("reach").getAccessibleText());
    }

    @Test
    @DisplayName("C1: a device that was added after a comparison is named before the next message")
    void aNewDeviceIsNamedBeforeTheNextMessage() {
        for (var id = 1; id < 4; id++) {
            theirs.add(device(ROMEO, id, "", TrustLevel.AUTHENTICATED, Duration.ofDays(90)));
        }
        theirs.add(device(ROMEO, 4, "Laptop", TrustLevel.UNDECIDED, Duration.ofHours(2)));
        var screen = show(Locale.UK);
        screen.picture("reach");

        assertThat(said(screen)).isEqualTo("Goes to 3 of 4 devices. Left out: Laptop (new today)");
        screen.click("reach-compare");
        assertThat(asked).isOne();
    }

    @Test
    void whileEverybodyIsReachedNothingIsSaid() {
        theirs.add(device(ROMEO, 1, "", TrustLevel.TRUSTED, Duration.ofDays(90)));

        assertThat(show(Locale.UK).isShown("reach")).isFalse();
    }

    @Test
    void whereNobodyIsReachedTheLineAboveTheConversationSaysWhy() {
        theirs.add(device(ROMEO, 1, "", TrustLevel.DISTRUSTED, Duration.ofDays(90)));

        assertThat(show(Locale.UK).isShown("reach")).isFalse();
    }

    @Test
    @DisplayName(
            "C7: where a key that does not match stops sending, it is not said to go to others")
    void whereSendingIsStoppedNobodyIsReached() {
        theirs.add(device(ROMEO, 1, "", TrustLevel.AUTHENTICATED, Duration.ofDays(90)));
        theirs.add(device(ROMEO, 2, "", TrustLevel.COMPROMISED, Duration.ofDays(90)));

        assertThat(show(Locale.UK).isShown("reach")).isFalse();
    }

    @Test
    void eachReasonHasItsWordsAndMoreThanThreeAreCounted() {
        theirs.add(device(ROMEO, 1, "", TrustLevel.TRUSTED, Duration.ofDays(90)));
        theirs.add(device(ROMEO, 2, "Tablet", TrustLevel.UNDECIDED, Duration.ofDays(3)));
        theirs.add(device(ROMEO, 3, "", TrustLevel.DISTRUSTED, Duration.ofDays(90)));
        ours.add(device(JULIET, 4, "Phone", TrustLevel.COMPROMISED, Duration.ofDays(90)));
        var old = device(JULIET, 5, "", TrustLevel.TRUSTED, Duration.ofDays(90));
        ours.add(new DeviceReadiness(old.device(), old.trust(), Activity.LEFT_OUT, false));
        ours.add(new DeviceReadiness(old.device(), old.trust(), Activity.ACTIVE, true));
        var screen = show(Locale.UK);

        assertThat(said(screen))
                .isEqualTo(
                        "Goes to 1 of 6 devices. Left out: Tablet (new, since Wed), device 3 (you refused its key), your Phone (a code said otherwise) and 2 more");
        screen = show(Locale.GERMAN);
        screen.picture("reach-de");
        assertThat(said(screen)).startsWith("Geht an 1 von 6 Geräten.").doesNotContain("omemo.");
        theirs.subList(1, 3).clear();
        ours.removeFirst();
        assertThat(said(show(Locale.UK)))
                .contains("your device 5 (not active for two weeks)")
                .contains("your device 5 (not verified)");
    }
}
