package im.hither.ui;

import im.hither.domain.Account;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/// Which of the accounts something is done with; the first one at the beginning.
public final class AccountChoice extends ComboBox<String> {
    /// @param chosen told the account now and at each change; empty where there is none
    public AccountChoice(List<Account> accounts, Consumer<Optional<Account>> chosen) {
        for (var account : accounts) getItems().add(account.address().toString());
        getSelectionModel().selectFirst();
        getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> chosen.accept(at(accounts, index.intValue())));
    }

    private static Optional<Account> at(List<Account> accounts, int index) {
        return index < 0 ? Optional.empty() : Optional.of(accounts.get(index));
    }
}
