package im.hither.feature.trust;

import static im.hither.feature.trust.KeysCard.JULIET;
import static im.hither.feature.trust.KeysCard.ROMEO;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.Activity;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.testing.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class KeysViewTest {
    private static final Instant YESTERDAY = Instant.parse("2026-11-27T09:00:00Z");

    private static final BareJid NURSE =
            JidCreate.bareFromOrThrowUnchecked("nurse@capulet.example");

    private final KeysCard card = new KeysCard();

    @TempDir Path folder = Path.of("target");

    private Screen show() {
        var screen = card.show();
        screen.size(620, 780);
        return screen;
    }

    private void decided(IdentityKey key, TrustLevel level, TrustChange change) {
        var all = new HashMap<>(card.trust.decisions);
        all.put(key.fingerprint(), new Decision(level, change, YESTERDAY));
        card.trust.decisions = Map.copyOf(all);
    }

    private void suspect(IdentityKey before, IdentityKey now) {
        card.devices.add(
                ROMEO,
                7,
                Optional.empty(),
                Optional.of(before),
                Optional.of(now),
                TrustLevel.COMPROMISED,
                Activity.ACTIVE);
    }

    private static List<String> read(Screen screen) {
        return Screen.onFxThread(
                () -> screen.all("key").stream().map(each -> each.getAccessibleText()).toList());
    }

    @Test
    void everyDeviceHasItsTrustInWords() {
        var id = 1;
        for (var activity : Activity.values()) {
            for (var level : TrustLevel.values()) {
                var key = TestKeys.key();
                card.devices.add(
                        ROMEO,
                        id++,
                        Optional.empty(),
                        Optional.of(key),
                        Optional.empty(),
                        level,
                        activity);
                if (level == TrustLevel.AUTHENTICATED) decided(key, level, TrustChange.SCANNED);
                if (level == TrustLevel.DISTRUSTED) decided(key, level, TrustChange.REFUSED);
            }
        }
        card.devices.add(JULIET, 42, Optional.of("Phone"), TrustLevel.TRUSTED);

        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var screen = card.show(language);
            screen.size(620, 780);
            screen.picture("keys-" + language);
            assertThat(screen.all("key")).hasSize(17);
            assertThat(screen.all("key-authenticated")).hasSize(4);
        }
        assertThat(read(show()))
                .anyMatch(
                        each -> each.contains("Verified") && each.contains("Code read: Yesterday"))
                .anyMatch(each -> each.contains("Not trusted") && each.contains("You refused it"))
                .anyMatch(each -> each.contains("Not decided") && each.contains("New since keys"))
                .anyMatch(each -> each.contains("not active for two weeks, gets nothing"))
                .allMatch(each ->
                        each.contains("First heard of: Oct 19, last: 9:41")
                                || each.contains("This"));
    }

    @Test
    @DisplayName("C16: the card says who vouched for a key, and of others that nobody did")
    void whoVouchedIsSaid() {
        var vouched = card.devices.add(ROMEO, 7, Optional.empty(), TrustLevel.AUTHENTICATED);
        var blind = card.devices.add(ROMEO, 8, Optional.empty(), TrustLevel.TRUSTED);
        decided(vouched, TrustLevel.AUTHENTICATED, TrustChange.VOUCHED_BY_THEM);
        decided(blind, TrustLevel.TRUSTED, TrustChange.BLIND);

        assertThat(read(show()))
                .anyMatch(each ->
                        each.contains("Verified")
                                && each.contains("Another device of theirs vouches for it"))
                .anyMatch(each ->
                        each.contains("Not verified")
                                && each.contains("Trusted as it came; its key was not compared"));
    }

    @Test
    @DisplayName("C16: the card names the device that vouched or warned, where it is known")
    void theDeviceThatVouchedIsNamed() {
        var phone = card.devices.add(ROMEO, 7, Optional.of("Phone"), TrustLevel.AUTHENTICATED);
        var ours = card.devices.add(JULIET, 8, Optional.of("Laptop"), TrustLevel.AUTHENTICATED);
        var gone = "00".repeat(32);
        vouched(TrustChange.VOUCHED_BY_THEM, 11, phone.fingerprint());
        vouched(TrustChange.VOUCHED, 12, ours.fingerprint());
        vouched(TrustChange.WARNED, 13, ours.fingerprint());
        vouched(TrustChange.VOUCHED_BY_THEM, 14, gone);

        var screen = show();

        screen.picture("keys-vouched");
        assertThat(read(screen))
                .anyMatch(each -> each.contains("Vouched for by “Phone”, a device of theirs"))
                .anyMatch(each -> each.contains("Vouched for by “Laptop”, a device of yours"))
                .anyMatch(each -> each.contains("“Laptop”, a verified device, warns of it"))
                .anyMatch(each -> each.contains("Another device of theirs vouches for it"));
    }

    private void vouched(TrustChange change, int device, String voucher) {
        var level = change.after(TrustLevel.TRUSTED);
        var key = card.devices.add(ROMEO, device, Optional.empty(), level);
        var all = new HashMap<>(card.trust.decisions);
        all.put(key.fingerprint(), new Decision(level, change, YESTERDAY, Optional.of(voucher)));
        card.trust.decisions = Map.copyOf(all);
    }

    @Test
    void aDecisionIsAboutTheKeyItStandsAt() {
        var key = card.devices.add(ROMEO, 7, Optional.empty(), TrustLevel.TRUSTED);

        show().click("key-matches");

        assertThat(card.trust.made).containsExactly(ROMEO + " " + key.fingerprint() + " COMPARED");
    }

    @Test
    @DisplayName(
            "C7: a device with another key shows both, and what is decided is about the new one")
    void aChangedKeyIsAcceptedByName() {
        var before = TestKeys.key();
        var now = TestKeys.key();
        suspect(before, now);
        var screen = show();
        screen.picture("keys-changed");

        assertThat(read(screen).getFirst()).contains("Key changed", "another key than before");
        assertThat(screen.all("fingerprint")).hasSize(3);
        assertThat(screen.isShown("key-refuse")).isFalse();
        screen.click("key-matches");

        assertThat(card.trust.made).containsExactly(ROMEO + " " + now.fingerprint() + " COMPARED");
    }

    @Test
    @DisplayName("C7: the old key may stay, as verified as it was")
    void theOldKeyMayStay() {
        var before = TestKeys.key();
        suspect(before, TestKeys.key());
        decided(before, TrustLevel.AUTHENTICATED, TrustChange.SCANNED);

        show().click("key-keep");

        assertThat(card.trust.made)
                .containsExactly(ROMEO + " " + before.fingerprint() + " SCANNED");
    }

    @Test
    void inAGroupEveryMemberStandsThere() {
        card.devices.people.add(NURSE);
        card.devices.add(ROMEO, 7, Optional.empty(), TrustLevel.AUTHENTICATED);
        var screen = show();
        screen.picture("keys-group");

        assertThat(read(screen)).hasSize(3);
        assertThat(read(screen).get(1)).startsWith("No device, None of their programs");
        assertThat(screen.all("key-heading")).hasSize(3);
    }

    @Test
    void aDeviceWithoutAKeySaysWhy() {
        card.devices.add(
                ROMEO,
                7,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TrustLevel.TRUSTED,
                Activity.ACTIVE);
        var screen = show();

        assertThat(read(screen).getFirst()).contains("server does not give out its key");
        assertThat(screen.isShown("key-matches")).isFalse();
    }

    @Test
    void newKeysAreAgreedOnWhereThatCanBe() {
        card.devices.add(ROMEO, 7, Optional.empty(), TrustLevel.TRUSTED);
        var screen = show();

        screen.click("key-more");
        choose(screen, "trust.reset");

        assertThat(card.devices.done).containsExactly("reset " + ROMEO + " 7");
        assertThat(screen.text("keys-said")).contains("New keys are agreed on");
        card.devices.online = false;
        screen.click("key-more");
        choose(screen, "trust.reset");
        assertThat(screen.text("keys-said")).contains("Go online");
    }

    @Test
    void aKeyIsForgottenOnlyWhenThatIsConfirmed() {
        card.devices.add(ROMEO, 7, Optional.of("Laptop"), TrustLevel.AUTHENTICATED);
        var screen = show();

        screen.click("key-more");
        choose(screen, "trust.forget");
        screen.picture("keys-forget");
        assertThat(card.trust.made).isEmpty();
        screen.click("confirm");

        assertThat(card.trust.made).containsExactly("forgot " + ROMEO + " 7");
    }

    @Test
    void aDeviceOfOursIsRemovedOnlyAfterAWarning() {
        card.devices.add(JULIET, 42, Optional.of("Old phone"), TrustLevel.TRUSTED);
        var screen = show();

        screen.click("key-more");
        choose(screen, "trust.retire");
        screen.picture("keys-retire");
        assertThat(card.devices.done).isEmpty();
        screen.click("confirm");

        assertThat(card.devices.done).containsExactly("retire [42]");
    }

    @Test
    void devicesOfOthersCannotBeRemoved() {
        card.devices.add(ROMEO, 7, Optional.empty(), TrustLevel.TRUSTED);
        var screen = show();

        screen.click("key-more");

        assertThat(menu(screen)).doesNotContain("trust.retire").contains("trust.forget");
    }

    @Test
    void theListIsSaved() throws IOException {
        var label = Optional.of("Laptop\n\u202e✓\tVerified");
        var key = card.devices.add(ROMEO, 7, label, TrustLevel.TRUSTED);
        card.picker.picked = Optional.of(folder.resolve("list.txt"));
        var screen = show();

        screen.click("keys-export");

        assertThat(card.picker.offered).isEqualTo("keys-romeo@montague.example.txt");
        assertThat(Files.readAllLines(folder.resolve("list.txt")))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo(
                        String.join(
                                "\t",
                                ROMEO,
                                "7",
                                "Laptop ✓ Verified",
                                key.fingerprint(),
                                "Not verified",
                                "Trusted as it came; its key was not compared"));
        assertThat(screen.text("keys-said")).contains("list.txt");
    }

    @Test
    @DisplayName("F3: a label stays on its line and cannot turn it around")
    void aLabelIsOneLine() {
        card.devices.add(ROMEO, 7, Optional.of("Phone\nVerified\u202e"), TrustLevel.TRUSTED);

        assertThat(read(show()).getFirst()).startsWith("Phone Verified, Not verified");
    }

    @Test
    void whoHasNoDeviceInAGroupIsWrittenToFromHere() {
        card.devices.people.add(NURSE);
        var screen = show();

        assertThat(screen.all("key-write")).as("but not Romeo, at whose keys one looks").hasSize(1);
        screen.click("key-write");

        assertThat(card.written).containsExactly(NURSE);
        assertThat(screen.isShown("keys-card")).isFalse();
    }

    @Test
    void aDeviceWithoutAKeyIsAskedAgain() {
        card.devices.add(
                ROMEO,
                7,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TrustLevel.TRUSTED,
                Activity.ACTIVE);

        show().click("key-again");

        assertThat(card.devices.done).containsExactly("reset " + ROMEO + " 7");
    }

    @Test
    void fingerprintsAreReadAloudAsNumbers() {
        var key = card.devices.add(ROMEO, 7, Optional.empty(), TrustLevel.TRUSTED);
        var numbers = SpokenKey.groups(key.fingerprint());
        var screen = show();
        assertThat(read(screen).getFirst()).endsWith(key.fingerprint());

        screen.click("keys-spoken");

        screen.picture("keys-spoken");
        assertThat(numbers).hasSize(16);
        assertThat(read(screen).getFirst()).endsWith(String.join(" ", numbers));
    }

    private static List<String> menu(Screen screen) {
        return items(screen).map(MenuItem::getId).toList();
    }

    private static void choose(Screen screen, String id) {
        screen.on(() ->
                items(screen)
                        .filter(each -> id.equals(each.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static Stream<MenuItem> items(Screen screen) {
        return screen.robot().listWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(each -> ((ContextMenu) each).getItems().stream());
    }
}
