package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.terminal.ExitStatus;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.TypedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class TrustCommandsTest {
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.net");
    private static final IdentityKey PHONE = TestKeys.key();

    @TempDir Path folder = Path.of("target");

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final Account juliet = program.onlineAccount("juliet@example.org");
    private final Decisions decisions = new Decisions();

    private TypedCommand trust(String... words) {
        return TypedCommand.run(
                program, console -> new TrustCommand(() -> decisions, console), words);
    }

    private TypedCommand code(String... words) {
        return TypedCommand.run(
                program, console -> new CodeCommand(() -> decisions, console), words);
    }

    private TypedCommand verify(String... words) {
        return TypedCommand.run(
                program, console -> new VerifyCommand(() -> decisions, console), words);
    }

    private static String uri(IdentityKey key) {
        return VerificationCode.uri(Dialect.LEGACY, ROMEO, Map.of(7, key));
    }

    @Test
    void trustDecidesAboutADevice() {
        var typed = trust("trust", "romeo@example.net", "7", "distrusted", "--json");

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE.code());
        assertThat(decisions.made).containsExactly(PHONE.fingerprint() + " REFUSED");
        assertThat(String.join("", typed.printed())).contains("\"trust\":\"distrusted\"");
    }

    @Test
    void trustKnowsOnlyDevicesWithAKey() {
        var typed = trust("trust", "romeo@example.net", "8", "trusted");

        assertThat(typed.status()).isEqualTo(ExitStatus.REFUSED.code());
        assertThat(decisions.made).isEmpty();
    }

    @Test
    void codeIsPrintedAndDrawn() throws IOException {
        var file = folder.resolve("code.png");

        var typed = code("code", "--png", file.toString());

        assertThat(String.join("", typed.printed())).isEqualTo(uri(PHONE));
        var picture = PictureFile.read(Files.readAllBytes(file)).orElseThrow();
        assertThat(CodePicture.texts(picture)).containsExactly(uri(PHONE));
    }

    @Test
    @DisplayName("C15: a code changes nothing without --yes")
    void verifyTellsAndChangesNothing() {
        var typed = verify("verify", uri(PHONE), "--json");

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE.code());
        assertThat(String.join("", typed.printed())).contains("\"result\":\"matched\"");
        assertThat(decisions.made).isEmpty();
    }

    @Test
    void verifyAdoptsWithYesFromAPicture() throws IOException {
        var file = folder.resolve("shown.png");
        Files.write(file, QrCode.of(uri(PHONE)).orElseThrow().png(3));

        var typed = verify("verify", file.toString(), "--yes");

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE.code());
        assertThat(decisions.made).containsExactly("adopted " + ROMEO);
    }

    @Test
    void verifySaysWhenACodeDoesNotMatch() {
        var typed = verify("verify", uri(TestKeys.key()));

        assertThat(typed.status()).isEqualTo(ExitStatus.REFUSED.code());
        assertThat(String.join("", typed.printed())).contains("does NOT match");
        assertThat(String.join("", typed.complaints())).contains("romeo@example.net");
    }

    @Test
    void verifyFindsNoCodeInAnythingElse() {
        assertThat(verify("verify", "nonsense").status())
                .isEqualTo(ExitStatus.WRONG_ARGUMENTS.code());
        assertThat(verify("verify", "xmpp:romeo@example.net?omemo-sid-7=x").status())
                .isEqualTo(ExitStatus.WRONG_ARGUMENTS.code());
    }

    @Test
    @DisplayName("C15: a damaged code in a picture is said to be damaged")
    void verifySaysThatACodeInAPictureIsDamaged() throws IOException {
        var file = folder.resolve("damaged.png");
        var damaged = "xmpp:romeo@example.net?omemo-sid-7=x";
        Files.write(file, QrCode.of(damaged).orElseThrow().png(3));

        var typed = verify("verify", file.toString());

        assertThat(typed.status()).isEqualTo(ExitStatus.WRONG_ARGUMENTS.code());
        assertThat(String.join("", typed.complaints())).contains("damaged");
    }

    private final class Decisions implements Trust {
        private final List<String> made = new ArrayList<>();

        @Override
        public Optional<String> fingerprint(AccountId account, BareJid owner, int device) {
            return Optional.of(PHONE.fingerprint()).filter(_ -> device == 7);
        }

        @Override
        public void change(
                AccountId account, BareJid owner, String fingerprint, TrustChange change) {
            made.add(fingerprint + " " + change);
            program.publish(new KeysChanged(account, 1));
        }

        @Override
        public Map<String, Decision> decisions(AccountId account, BareJid owner) {
            return Map.of();
        }

        @Override
        public void forget(AccountId account, BareJid owner, int device, String fingerprint) {
            made.add("forgot " + owner + " " + device);
        }

        @Override
        public List<CodeFinding> compare(AccountId account, VerificationCode code) {
            return new CodeComparison(Map.of(7, PHONE)).of(code);
        }

        @Override
        public KeyStanding standing(AccountId account, BareJid owner, IdentityKey key) {
            return KeyStanding.OPEN;
        }

        @Override
        public void adopt(AccountId account, VerificationCode code) {
            made.add("adopted " + code.owner());
            program.publish(new KeysChanged(juliet.id(), 1));
        }

        @Override
        public void stop(AccountId account, VerificationCode code) {
            made.add("stopped " + code.owner());
        }

        @Override
        public void adoptWithout(AccountId account, VerificationCode code) {
            made.add("adopted but for the wrong key " + code.owner());
        }

        @Override
        public Optional<String> ownCode(
                AccountId account, BareJid address, Dialect dialect, CodeExtent extent) {
            return Optional.of(uri(PHONE));
        }
    }
}
