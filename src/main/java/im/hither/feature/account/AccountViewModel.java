package im.hither.feature.account;

import im.hither.domain.AccountId;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/// Everything about one account: what its connection is doing, how it is secured, and what can be
/// done.
public final class AccountViewModel {
    /// A line of the table: what, and its value.
    public record Fact(String name, String value) {}

    /// What is shown.
    ///
    /// @param failed the sentence tells what went wrong
    public record Shown(
            String address,
            boolean enabled,
            boolean failed,
            String sentence,
            List<Fact> facts,
            Optional<Remedy> remedy) {}

    private final AccountId account;
    private final Accounts accounts;
    private final AccountBoard board;
    private final ConnectionWords words;
    private final ConnectionFacts facts;
    private final ListChangeListener<AccountStatus> follow = _ -> update();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public AccountViewModel(
            AccountId account,
            Accounts accounts,
            AccountBoard board,
            Texts texts,
            ShownTime times) {
        this.account = account;
        this.accounts = accounts;
        this.board = board;
        this.words = new ConnectionWords(texts, times);
        this.facts = new ConnectionFacts(texts, times);
        board.statuses().addListener(follow);
        update();
    }

    /// Empty once the account is removed.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public AccountId account() {
        return account;
    }

    /// The account, for a view that changes its settings.
    public Optional<AccountStatus> status() {
        return board.status(account);
    }

    public void retry() {
        accounts.retry(account);
    }

    public void allowPlain() {
        accounts.allowPlain(account);
    }

    public void repin() {
        accounts.repin(account);
    }

    public void enable(boolean enabled) {
        if (enabled) accounts.enable(account);
        else accounts.disable(account);
    }

    public void remove() {
        accounts.remove(account);
    }

    /// Stops listening.
    public void close() {
        board.statuses().removeListener(follow);
    }

    private void update() {
        shown.set(board.status(account).map(this::shown));
    }

    private Shown shown(AccountStatus status) {
        return new Shown(
                status.account().address().toString(),
                status.account().enabled(),
                status.state() instanceof Failed,
                words.sentence(status.state()),
                facts(status.state()),
                Remedy.of(status.state()));
    }

    private List<Fact> facts(ConnectionState state) {
        return switch (state) {
            case Online(var details) -> facts.of(details);
            case Failed(_, _, var tried) -> tried.size() < 2 ? List.of() : facts.tried(tried);
            case Offline _, Connecting _ -> List.of();
        };
    }
}
