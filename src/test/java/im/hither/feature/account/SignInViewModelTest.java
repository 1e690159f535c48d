package im.hither.feature.account;

import static im.hither.feature.account.FakeAccounts.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionProblem.PlainOnly;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.ServerAddress;
import im.hither.domain.StorageProblem;
import im.hither.domain.TlsMode;
import im.hither.testing.HeldAsker;
import im.hither.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;

class SignInViewModelTest {
    private final FakeAccounts accounts = new FakeAccounts();
    private final AccountBoard board = new AccountBoard(accounts, new HeldAsker());
    private final SignInViewModel model =
            new SignInViewModel(accounts, board, new HeldAsker(), new Texts(Locale.ENGLISH));

    @BeforeEach
    void fill() {
        model.form().addressProperty().set(" xmpp:Juliet@capulet.example ");
        model.form().passwordProperty().set("R0m30");
    }

    private void added() {
        model.apply(new AccountAdded(JULIET, 1, FakeAccounts.juliet()));
        model.apply(new ConnectionChanged(JULIET, 0, new Connecting()));
    }

    private void failed(ConnectionProblem problem) {
        model.apply(new ConnectionChanged(JULIET, 0, new Failed(problem, Optional.empty())));
    }

    static Online online() {
        return new Online(
                new ConnectionDetails(
                        JidCreate.entityFullFromOrThrowUnchecked("juliet@capulet.example/balcony"),
                        "xmpp.capulet.example:5223",
                        "TLSv1.3, TLS_AES_256_GCM_SHA384",
                        "none",
                        "SCRAM-SHA-256",
                        false,
                        false,
                        5));
    }

    @Test
    void addressAndPasswordAreEnough() {
        model.signIn();

        assertThat(accounts.wanted).containsExactly("add juliet@capulet.example R0m30");
        assertThat(accounts.settings.getFirst().server()).isEmpty();
        assertThat(model.busyProperty().get()).isTrue();
    }

    @Test
    void onlineMeansDoneAndThePasswordIsNotKept() {
        model.signIn();
        added();

        model.apply(new ConnectionChanged(JULIET, 0, online()));

        assertThat(model.doneProperty().get()).isTrue();
        assertThat(model.form().passwordProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "juliet", "@capulet.example", "capulet.example", "a@b@c", "a b@c"})
    void whatIsNoAddressIsSaidAtItsFieldAndNotTried(String typed) {
        model.form().addressProperty().set(typed);

        model.signIn();

        assertThat(model.form().addressErrorProperty().get()).contains("name@example.org");
        assertThat(accounts.wanted).isEmpty();
    }

    @Test
    void unreadableServerIsSaidAtItsField() {
        model.form().serverProperty().set("capulet.example:0");

        model.signIn();

        assertThat(model.form().serverErrorProperty().get()).isNotEmpty();
        assertThat(accounts.wanted).isEmpty();
    }

    @Test
    void unreadableProxyIsSaidAtItsField() {
        model.form().proxy().addressProperty().set("socks4://x");

        model.signIn();

        assertThat(model.form().proxy().errorProperty().get()).contains("socks5://");
        assertThat(accounts.wanted).isEmpty();
    }

    @Test
    void proxyAndOwnCertificateAreKept() {
        model.form().proxy().addressProperty().set("socks5://127.0.0.1");
        model.form().certificateProperty().set("/home/juliet/own.p12");
        model.form().certificatePasswordProperty().set("open");
        model.form().passwordProperty().set("");

        model.signIn();

        assertThat(accounts.wanted)
                .containsExactly(
                        "certificate juliet@capulet.example open", "add juliet@capulet.example ");
        assertThat(accounts.settings.getFirst().proxy()).contains("socks5://127.0.0.1:1080");
        assertThat(accounts.settings.getFirst().clientCertificate())
                .contains("/home/juliet/own.p12");
    }

    @Test
    void passwordOfTheProxyIsKeptBeforeItIsUsed() {
        model.form().proxy().addressProperty().set("socks5://127.0.0.1");
        model.form().proxy().userProperty().set(" romeo");
        model.form().proxy().passwordProperty().set("secret");

        model.signIn();

        assertThat(accounts.wanted)
                .containsExactly(
                        "proxy juliet@capulet.example socks5://romeo@127.0.0.1:1080 secret",
                        "add juliet@capulet.example R0m30");
        assertThat(accounts.settings.getFirst().proxy()).contains("socks5://romeo@127.0.0.1:1080");

        added();
        model.apply(new ConnectionChanged(JULIET, 0, online()));
        assertThat(model.form().proxy().passwordProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "socks5://romeo:secret@127.0.0.1:9050, romeo, secret",
        "http://rom%40eo:p%3Aa+%ss@127.0.0.1:9050, rom@eo, p%3Aa+%ss",
        "http://romeo:p%40a+s@127.0.0.1:9050/, romeo, p@a+s",
        "socks5://romeo:a@b@127.0.0.1:9050, romeo, a@b"
    })
    void addressThatWasPastedWithAPasswordIsTakenApart(
            String pasted, String user, String password) {
        var proxy = model.form().proxy();
        proxy.addressProperty().set(pasted);

        model.signIn();

        assertThat(proxy.addressProperty().get()).doesNotContain("@").contains("127.0.0.1:9050");
        assertThat(proxy.userProperty().get()).isEqualTo(user);
        assertThat(proxy.passwordProperty().get()).isEqualTo(password);
        assertThat(accounts.wanted.getFirst()).endsWith(":9050 " + password);
    }

    @Test
    void nameIsKnownAgainWithoutThePassword() {
        var known =
                new ConnectionSettings(
                        Optional.empty(),
                        TlsMode.AUTO,
                        Optional.empty(),
                        Optional.of("http://rom%40eo@[::1]:3128"),
                        false);
        model.fill(
                new AccountStatus(
                        new Account(JULIET, FakeAccounts.JULIETS_ADDRESS, true, known),
                        new Connecting(),
                        false));
        model.form().passwordProperty().set("R0m30");

        model.signIn();

        assertThat(model.form().proxy().addressProperty().get()).isEqualTo("http://[::1]:3128");
        assertThat(model.form().proxy().userProperty().get()).isEqualTo("rom@eo");
        assertThat(accounts.settings.getFirst().proxy()).isEqualTo(known.proxy());
        assertThat(accounts.wanted).hasSize(1);
    }

    @Test
    void fullDiskEndsTheTryAndIsSaid() {
        model.signIn();

        assertThat(model.refused(StorageProblem.DISK_FULL)).isTrue();

        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.problemProperty().get()).contains("no room left on the disk");
        assertThat(model.form().passwordProperty().get()).isEqualTo("R0m30");
    }

    @Test
    void fullDiskIsSaidElsewhereWhileNothingIsTried() {
        assertThat(model.refused(StorageProblem.DISK_FULL)).isFalse();

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("a wrong password is tried once")
    void wrongPasswordIsSaidAndTriedOnce() {
        model.signIn();
        added();

        failed(new WrongPassword());

        assertThat(model.problemProperty().get()).contains("enter the password again");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(accounts.wanted).hasSize(1);
    }

    @Test
    void secondTryReplacesTheFirst() {
        model.signIn();
        added();
        failed(new WrongPassword());

        model.form().passwordProperty().set("romeo");
        model.signIn();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(accounts.wanted)
                .containsExactly(
                        "add juliet@capulet.example R0m30", "add juliet@capulet.example romeo");
    }

    @Test
    void otherAddressForgetsTheOneThatDidNotWork() {
        model.signIn();
        added();
        failed(new WrongPassword());

        model.form().addressProperty().set("nurse@capulet.example");
        model.signIn();

        assertThat(accounts.wanted)
                .containsExactly(
                        "add juliet@capulet.example R0m30",
                        "remove 1",
                        "add nurse@capulet.example R0m30");
    }

    @Test
    void cancelForgetsOnlyWhatWasAddedHere() {
        accounts.all.add(FakeAccounts.juliet());
        board.load();
        model.signIn();
        failed(new WrongPassword());

        model.cancel();

        assertThat(accounts.wanted).doesNotContain("remove 1");
    }

    @Test
    void passwordItselfIsOnlySentAfterConsent() {
        model.signIn();
        added();
        failed(new PlainOnly());
        assertThat(model.consentNeededProperty().get()).isTrue();
        assertThat(accounts.wanted).doesNotContain("allowPlain 1");

        model.allowPlain();

        assertThat(accounts.wanted).contains("allowPlain 1");
        assertThat(model.consentNeededProperty().get()).isFalse();
    }

    @Test
    void advancedSettingsAreHandedOver(@TempDir Path folder) throws IOException {
        var file = folder.resolve("ca.pem");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        model.form().serverProperty().set("10.0.0.7:5270");
        model.form().tlsProperty().set(TlsMode.DIRECT);
        model.authority().choose(file);

        model.signIn();

        var settings = accounts.settings.getFirst();
        assertThat(settings.server()).contains(ServerAddress.parse("10.0.0.7:5270"));
        assertThat(settings.tls()).isEqualTo(TlsMode.DIRECT);
        assertThat(settings.authority())
                .hasValueSatisfying(pem -> assertThat(pem).contains("MIIB"));
        assertThat(settings.plainAllowed()).isFalse();
    }

    @Test
    void fileWithoutCertificateIsRefused(@TempDir Path folder) throws IOException {
        var file = folder.resolve("key.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n");

        model.authority().choose(file);
        assertThat(model.authority().errorProperty().get()).contains("no certificate");

        model.authority().choose(folder.resolve("missing.pem"));
        assertThat(model.authority().errorProperty().get()).contains("no certificate");
    }

    @Test
    void whatIsCancelledBeforeItWasAddedIsTakenAwayWhenItIs() {
        model.signIn();

        model.cancel();
        added();

        assertThat(accounts.wanted).containsExactly("add juliet@capulet.example R0m30", "remove 1");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.form().passwordProperty().get()).isEqualTo("R0m30");
    }

    @Test
    void whatIsTriedAgainAfterCancellingStays() {
        model.signIn();
        model.cancel();
        model.signIn();

        added();

        assertThat(accounts.wanted).doesNotContain("remove 1");
    }

    @Test
    void onlyARefusedPasswordIsToBeTypedAgain() {
        model.signIn();
        added();

        failed(new WrongPassword());
        assertThat(model.passwordRefusedProperty().get()).isTrue();

        model.signIn();
        assertThat(model.passwordRefusedProperty().get()).isFalse();
    }
}
