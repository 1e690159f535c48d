package im.hither.feature.account;

import static im.hither.feature.account.FakeAccounts.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Offline;
import im.hither.testing.HeldAsker;
import org.junit.jupiter.api.Test;

class AccountBoardTest {
    private final FakeAccounts accounts = new FakeAccounts();
    private final HeldAsker asker = new HeldAsker();
    private final AccountBoard board = new AccountBoard(accounts, asker);

    @Test
    void nothingIsKnownBeforeTheAnswer() {
        asker.hold();
        board.load();
        assertThat(board.loadedProperty().get()).isFalse();

        asker.answer();
        assertThat(board.loadedProperty().get()).isTrue();
        assertThat(board.statuses()).isEmpty();
    }

    @Test
    void answerThatIsOlderThanAnEventIsAskedForAgain() {
        asker.hold();
        board.load();

        accounts.all.add(FakeAccounts.juliet());
        board.apply(new AccountAdded(JULIET, 1, FakeAccounts.juliet()));
        asker.answer();

        assertThat(board.statuses()).hasSize(1);
    }

    @Test
    void eventsChangeTheStatus() {
        accounts.all.add(FakeAccounts.juliet());
        board.load();
        assertThat(board.status(JULIET).orElseThrow().state()).isEqualTo(new Connecting());

        board.apply(new ConnectionChanged(JULIET, 0, new Offline()));
        board.apply(new CatchUpChanged(JULIET, 0, true));

        assertThat(board.statuses())
                .containsExactly(new AccountStatus(FakeAccounts.juliet(), new Offline(), true));
    }

    @Test
    void removedAccountIsGone() {
        accounts.all.add(FakeAccounts.juliet());
        board.load();

        board.apply(new AccountRemoved(JULIET, 2));

        assertThat(board.statuses()).isEmpty();
    }
}
