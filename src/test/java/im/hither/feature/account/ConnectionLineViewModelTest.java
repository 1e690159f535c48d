package im.hither.feature.account;

import static im.hither.feature.account.FakeAccounts.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionProblem.Downgraded;
import im.hither.domain.ConnectionProblem.Intercepted;
import im.hither.domain.ConnectionProblem.Lost;
import im.hither.domain.ConnectionProblem.PlainOnly;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Failed;
import im.hither.feature.account.ConnectionLineViewModel.Line;
import im.hither.feature.account.ConnectionLineViewModel.Mood;
import im.hither.testing.HeldAsker;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionLineViewModelTest {
    private static final AccountId NURSE = new AccountId(2);
    private static final Texts TEXTS = new Texts(Locale.UK);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final FakeAccounts accounts = new FakeAccounts();
    private final AccountBoard board = new AccountBoard(accounts, new HeldAsker());
    private final ConnectionLineViewModel model =
            new ConnectionLineViewModel(board, accounts, TEXTS, new ShownTime(TEXTS, CLOCK));

    @BeforeEach
    void juliet() {
        accounts.all.add(FakeAccounts.juliet());
        board.load();
    }

    private void nurse() {
        var address = FakeAccounts.address("nurse@capulet.example");
        accounts.all.add(new Account(NURSE, address, true, ConnectionSettings.AUTOMATIC));
        board.load();
    }

    private void becomes(AccountId account, ConnectionState state) {
        board.apply(new ConnectionChanged(account, 0, state));
    }

    private Line line() {
        return model.lineProperty().get();
    }

    @Test
    void connectingThenCatchingUpThenOnlineIsSaidInWords() {
        assertThat(line().text()).isEqualTo("Connecting…");

        becomes(JULIET, SignInViewModelTest.online());
        assertThat(line().text()).isEqualTo("Catching up…");

        board.apply(new CatchUpChanged(JULIET, 0, true));
        assertThat(line().text()).isEqualTo("Online");
        assertThat(line().mood()).isEqualTo(Mood.GOOD);
        assertThat(line().remedy()).isEmpty();
    }

    @Test
    void passingProblemSaysWhenItIsTriedAgainAndCanBeTriedAtOnce() {
        becomes(
                JULIET,
                new Failed(new Lost("reset"), Optional.of(Instant.parse("2026-11-23T12:04:00Z"))));

        assertThat(line().text()).isEqualTo("Connection lost");
        assertThat(line().tip()).endsWith("Next attempt at 12:04.").doesNotContain("reset");

        model.remedy();
        assertThat(accounts.wanted).containsExactly("retry 1");
    }

    @Test
    void passwordAndConsentAreAskedForNotTriedAgain() {
        becomes(JULIET, new Failed(new WrongPassword(), Optional.empty()));
        assertThat(line().remedy()).contains(Remedy.PASSWORD);
        model.remedy();

        becomes(JULIET, new Failed(new PlainOnly(), Optional.empty()));
        assertThat(line().remedy()).contains(Remedy.ALLOW_PLAIN);
        model.remedy();

        becomes(JULIET, new Failed(new Downgraded("better", "worse"), Optional.empty()));
        assertThat(line().remedy()).contains(Remedy.REPIN);
        assertThat(line().mood()).isEqualTo(Mood.BAD);
        model.remedy();

        becomes(JULIET, new Failed(new Intercepted("changed"), Optional.empty()));
        assertThat(line().remedy()).contains(Remedy.DETAILS);
        assertThat(line().mood()).isEqualTo(Mood.BAD);

        assertThat(accounts.wanted).isEmpty();
    }

    @Test
    void ofSeveralAccountsTheOneInTroubleIsNamed() {
        nurse();
        becomes(JULIET, SignInViewModelTest.online());

        becomes(NURSE, new Failed(new WrongPassword(), Optional.empty()));

        assertThat(line().text()).isEqualTo("nurse@capulet.example: Wrong password");
        assertThat(line().account()).contains(NURSE);
    }
}
