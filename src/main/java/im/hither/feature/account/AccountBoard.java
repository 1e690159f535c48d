package im.hither.feature.account;

import im.hither.concurrent.Asker;
import im.hither.domain.Account;
import im.hither.domain.AccountEvent;
import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.AccountChanged;
import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountEvent.ArchivePreferencesKnown;
import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.AccountEvent.HistoryChanged;
import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All accounts and what they are doing, as the view models of this feature share it. FX thread.
public final class AccountBoard {
    private final Accounts accounts;
    private final Asker asker;
    private final ObservableList<AccountStatus> statuses = FXCollections.observableArrayList();
    private final ObservableList<AccountStatus> shown =
            FXCollections.unmodifiableObservableList(statuses);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private boolean changedMeanwhile;

    public AccountBoard(Accounts accounts, Asker asker) {
        this.accounts = accounts;
        this.asker = asker;
    }

    /// Asks for the accounts there are.
    public void load() {
        changedMeanwhile = false;
        asker.ask(accounts::accounts, this::loaded);
    }

    /// In the order in which they were added.
    public ObservableList<AccountStatus> statuses() {
        return shown;
    }

    /// False until it is known whether there are any accounts.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public Optional<AccountStatus> status(AccountId account) {
        return statuses.stream().filter(each -> each.id().equals(account)).findFirst();
    }

    public void apply(AccountEvent event) {
        switch (event) {
            case AccountAdded(_, _, var added) -> put(added);
            case AccountChanged(_, _, var changed) -> put(changed);
            case AccountRemoved(var gone, _) -> {
                changedMeanwhile = true;
                statuses.removeIf(each -> each.id().equals(gone));
            }
            case ConnectionChanged(var id, _, var state) -> change(id, each -> each.with(state));
            case KeysChanged _ -> {} // of those it writes with
            case CatchUpChanged(var id, _, var synced) -> change(id, each -> each.with(synced));
            case HistoryChanged _, ArchivePreferencesKnown _, ServerSearched _ -> {}
        }
    }

    private void loaded(List<Account> all) {
        if (changedMeanwhile) {
            load(); // the answer may be older than what an event said
            return;
        }
        statuses.setAll(all.stream().map(this::status).toList());
        loaded.set(true);
    }

    private AccountStatus status(Account account) {
        return new AccountStatus(
                account, accounts.state(account.id()), accounts.synced(account.id()));
    }

    private void put(Account account) {
        changedMeanwhile = true;
        var index = index(account.id());
        if (index < 0) {
            statuses.add(status(account));
        } else {
            var before = statuses.get(index);
            statuses.set(index, new AccountStatus(account, before.state(), before.synced()));
        }
    }

    private void change(AccountId id, UnaryOperator<AccountStatus> how) {
        var index = index(id);
        if (index >= 0) statuses.set(index, how.apply(statuses.get(index)));
    }

    private int index(AccountId id) {
        for (var index = 0; index < statuses.size(); index++) {
            if (statuses.get(index).id().equals(id)) return index;
        }
        return -1;
    }
}
