package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.FakeFilePicker;
import im.hither.ui.ScrolledCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class KeysViewTest {
    private static final BareJid JULIET =
            JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example");
    private static final BareJid ROMEO =
            JidCreate.bareFromOrThrowUnchecked("romeo@montague.example");

    @TempDir Path folder = Path.of("target");

    private final FakeTrust trust = new FakeTrust();
    private final FakeDevices devices = new FakeDevices();
    private final HeldAsker asker = new HeldAsker();
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final FakeFilePicker picker = new FakeFilePicker();

    private Screen show() {
        var model =
                new KeysViewModel(new AccountId(1), ROMEO, JULIET, trust, devices, asker, texts);
        var screen =
                Screen.showing(
                        () -> {
                            var view = new KeysView(model, picker, texts, () -> {});
                            view.getStyleClass().add("overlay-card");
                            return new ScrolledCard(view);
                        },
                        "shell",
                        "trust");
        return screen;
    }

    private Path drawn(BareJid owner) throws IOException {
        var uri = VerificationCode.uri(Dialect.LEGACY, owner, Map.of(7, TestKeys.key()));
        return Files.write(folder.resolve("code.png"), QrCode.of(uri).orElseThrow().png(3));
    }

    private void finds(CodeResult result) {
        trust.findings = List.of(new CodeFinding(result, OptionalInt.of(7), TestKeys.key()));
    }

    private String read(Screen screen) {
        screen.click("key-scan");
        return screen.text("key-result");
    }

    @Test
    void everyDeviceHasItsTrustInWords() {
        var id = 1;
        for (var level : TrustLevel.values()) {
            devices.add(ROMEO, id++, Optional.empty(), level);
        }
        devices.add(JULIET, 42, Optional.of("Phone"), TrustLevel.TRUSTED);

        var screen = show();

        screen.size(620, 790);
        screen.picture("keys");
        assertThat(screen.all("key")).hasSize(7);
        assertThat(screen.all("key-authenticated")).hasSize(2);
        assertThat(screen.all("qr")).hasSize(1);
    }

    @Test
    void aDecisionIsAboutTheKeyItStandsAt() {
        var key = devices.add(ROMEO, 7, Optional.empty(), TrustLevel.TRUSTED);

        show().click("key-matches");

        assertThat(trust.made).containsExactly(ROMEO + " " + key.fingerprint() + " COMPARED");
    }

    @Test
    @DisplayName(
            "C15: a code that does not match says so, and changes nothing before it is confirmed")
    void aCodeThatDoesNotMatch() throws IOException {
        picker.picked = Optional.of(drawn(ROMEO));
        finds(CodeResult.MISMATCHED);
        var screen = show();

        assertThat(read(screen)).contains("do NOT match");
        assertThat(trust.made).isEmpty();
        screen.click("accent");
        assertThat(trust.made).containsExactly("adopted " + ROMEO);
    }

    @Test
    @DisplayName("C15: the code of somebody else is not taken for this person's")
    void theCodeOfSomebodyElse() throws IOException {
        picker.picked = Optional.of(drawn(JULIET));
        var screen = show();

        assertThat(read(screen)).contains("not of romeo@montague.example");
        assertThat(screen.isShown("accent")).isFalse();
    }

    @Test
    void aCodeThatMatches() throws IOException {
        picker.picked = Optional.of(drawn(ROMEO));
        finds(CodeResult.MATCHED);

        assertThat(read(show())).contains("The keys match");
    }
}
