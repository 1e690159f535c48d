package im.hither.feature.account;

import static im.hither.feature.account.FakeAccounts.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.FakeFilePicker;
import im.hither.ui.ScrolledCard;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SignInViewTest {
    private final FakeAccounts accounts = new FakeAccounts();
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final SignInViewModel model =
            new SignInViewModel(
                    accounts, new AccountBoard(accounts, new HeldAsker()), new HeldAsker(), texts);
    private final Screen screen = Screen.showing(this::welcome, "account");

    private ScrolledCard welcome() {
        return new ScrolledCard(SignInView.welcome(model, new FakeFilePicker(), texts));
    }

    private void typeAll() {
        screen.click("sign-in-address");
        screen.write("juliet@capulet.example");
        screen.type(KeyCode.TAB);
        screen.write("R0m30");
    }

    private void failed(ConnectionProblem problem) {
        screen.on(() -> {
            model.apply(new AccountAdded(JULIET, 1, FakeAccounts.juliet()));
            model.apply(new ConnectionChanged(JULIET, 0, new Failed(problem, Optional.empty())));
        });
    }

    private static boolean isWithin(Node inner, Node outer) {
        var all = outer.localToScene(outer.getLayoutBounds());
        return all.contains(inner.localToScene(inner.getLayoutBounds()));
    }

    @Test
    void whatIsTriedCanBeCancelledByEscapeAndCorrected() {
        typeAll();
        screen.type(KeyCode.ENTER);
        assertThat(screen.isShown("sign-in-cancel")).isTrue();

        screen.type(KeyCode.ESCAPE);

        assertThat(screen.isShown("sign-in-cancel")).isFalse();
        assertThat(screen.find("sign-in-password").isFocused()).isTrue();
        assertThat(model.form().addressProperty().get()).isEqualTo("juliet@capulet.example");
    }

    @Test
    void refusedPasswordIsSelectedToBeTypedAgain() {
        typeAll();
        screen.click("disclosure");
        screen.click("sign-in-server");
        screen.type(KeyCode.ENTER);

        screen.click("sign-in-submit");
        failed(new WrongPassword());

        var password = screen.find(PasswordField.class, "sign-in-password");
        assertThat(password.isFocused()).isTrue();
        assertThat(password.getSelectedText()).isEqualTo("R0m30");
    }

    @Test
    void proxyIsAskedForItsPasswordOnceThereIsOne() {
        typeAll();
        screen.click("disclosure");
        screen.size(600, 900);
        assertThat(screen.isShown("sign-in-proxy-user")).isFalse();

        screen.click("sign-in-proxy");
        screen.write("http://proxy.test");
        screen.type(KeyCode.TAB);
        screen.write("romeo");
        screen.type(KeyCode.TAB);
        screen.write("secret");
        screen.type(KeyCode.ENTER);

        assertThat(screen.find("sign-in-proxy-password")).isInstanceOf(PasswordField.class);
        assertThat(accounts.wanted.getFirst())
                .isEqualTo("proxy juliet@capulet.example http://romeo@proxy.test:8080 secret");
    }

    @Test
    void serverOfAnAccountIsChangedWithoutItsPassword() {
        var known =
                new ConnectionSettings(
                        Optional.empty(),
                        TlsMode.AUTO,
                        Optional.empty(),
                        Optional.of("http://romeo@proxy.test:8080"),
                        false);
        var account = new Account(JULIET, FakeAccounts.JULIETS_ADDRESS, true, known);
        model.fill(new AccountStatus(account, new Connecting(), false));
        var card =
                Screen.showing(
                        () -> SignInView.card(model, new FakeFilePicker(), texts, () -> {}),
                        "account");
        card.size(600, 900);

        assertThat(card.isShown("sign-in-address")).isFalse();
        card.click("sign-in-server");
        card.write("xmpp.capulet.example");
        card.type(KeyCode.ENTER);

        assertThat(accounts.wanted).containsExactly("add juliet@capulet.example ");
        assertThat(accounts.settings.getFirst().server())
                .contains(ServerAddress.parse("xmpp.capulet.example"));
        assertThat(accounts.settings.getFirst().proxy()).isEqualTo(known.proxy());
    }

    @Test
    void whyItDidNotWorkComesIntoSight() {
        typeAll();
        screen.click("disclosure");
        screen.size(500, 420);
        screen.on(() -> screen.find(ScrolledCard.class, "scrolled-card").setVvalue(1));
        screen.click("sign-in-submit");

        failed(new ConnectionProblem.Unreachable("capulet.example"));

        var card = screen.find("scrolled-card");
        assertThat(isWithin(screen.find("sign-in-problem"), card)).isTrue();
    }
}
