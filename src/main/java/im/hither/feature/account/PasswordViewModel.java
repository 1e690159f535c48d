package im.hither.feature.account;

import im.hither.domain.AccountId;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.StorageProblem;
import im.hither.text.ProblemTexts;
import im.hither.text.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

/// Asks for the password of an account again, and tries it once.
public final class PasswordViewModel {
    private final AccountId account;
    private final Accounts accounts;
    private final AccountBoard board;
    private final Texts texts;
    private final ProblemTexts problems;
    private final ListChangeListener<AccountStatus> follow = _ -> follow();
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private boolean answered;

    public PasswordViewModel(
            AccountId account, Accounts accounts, AccountBoard board, Texts texts) {
        this.account = account;
        this.accounts = accounts;
        this.board = board;
        this.texts = texts;
        this.problems = new ProblemTexts(texts, ProblemTexts.Place.WINDOW);
        board.statuses().addListener(follow);
    }

    public String address() {
        return board.status(account).map(each -> each.account().address().toString()).orElse("");
    }

    public void submit() {
        if (busy.get()) return;
        if (password.get().isEmpty()) {
            problem.set(texts.text("account.password.missing"));
            return;
        }
        problem.set("");
        answered = false;
        busy.set(true);
        accounts.password(account, password.get().toCharArray());
    }

    /// Nothing can be stored, so nothing comes of what is being tried.
    public void refused(StorageProblem why) {
        if (!busy.get()) return;
        busy.set(false);
        problem.set(problems.sentence(why));
    }

    /// Stops listening.
    public void close() {
        board.statuses().removeListener(follow);
    }

    private void follow() {
        if (busy.get()) board.status(account).ifPresent(this::follow);
    }

    private void follow(AccountStatus status) {
        switch (status.state()) {
            case Connecting _ -> answered = true;
            case Offline _ -> {}
            case Online _ -> {
                busy.set(false);
                done.set(true);
            }
            case Failed(var why, _, _) -> {
                if (!answered) return; // still the failure that asked for the password
                busy.set(false);
                problem.set(problems.sentence(why));
            }
        }
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
