package im.hither.feature.account;

import static im.hither.feature.account.FakeAccounts.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.StorageProblem;
import im.hither.testing.HeldAsker;
import im.hither.text.Texts;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordViewModelTest {
    private final FakeAccounts accounts = new FakeAccounts();
    private final AccountBoard board = new AccountBoard(accounts, new HeldAsker());
    private final PasswordViewModel model =
            new PasswordViewModel(JULIET, accounts, board, new Texts(Locale.ENGLISH));

    @BeforeEach
    void wrongPassword() {
        accounts.all.add(FakeAccounts.juliet());
        accounts.states.put(JULIET, new Failed(new WrongPassword(), Optional.empty()));
        board.load();
    }

    private void becomes(ConnectionState state) {
        board.apply(new ConnectionChanged(JULIET, 0, state));
    }

    @Test
    void newPasswordIsTriedOnceAndItsFailureSaid() {
        model.passwordProperty().set("Romeo");
        model.submit();
        becomes(new Connecting());

        becomes(new Failed(new WrongPassword(), Optional.empty()));

        assertThat(accounts.wanted).containsExactly("password 1 Romeo");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.problemProperty().get()).contains("enter the password again");
    }

    @Test
    void failureOfBeforeIsNotTakenForTheAnswer() {
        model.passwordProperty().set("Romeo");
        model.submit();

        becomes(new Failed(new WrongPassword(), Optional.empty()));

        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void passwordThatCannotBeKeptIsSaid() {
        model.passwordProperty().set("Romeo");
        model.submit();

        model.refused(StorageProblem.NOT_WRITABLE);

        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.problemProperty().get()).contains("may not write to its folder");
        assertThat(model.passwordProperty().get()).isEqualTo("Romeo");
    }

    @Test
    void onlineMeansDone() {
        model.passwordProperty().set("Romeo");
        model.submit();

        becomes(SignInViewModelTest.online());

        assertThat(model.doneProperty().get()).isTrue();
    }

    @Test
    void emptyPasswordIsNotTried() {
        model.submit();

        assertThat(accounts.wanted).isEmpty();
        assertThat(model.problemProperty().get()).isEqualTo("Enter the password.");
    }
}
