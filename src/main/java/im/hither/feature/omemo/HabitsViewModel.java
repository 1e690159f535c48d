package im.hither.feature.omemo;

import im.hither.concurrent.Asker;
import im.hither.domain.Account;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// How one account encrypts, kept as soon as it changes. FX thread.
public final class HabitsViewModel {
    private final Account account;
    private final Encryption encryption;
    private final BooleanProperty encrypts = new SimpleBooleanProperty();
    private final BooleanProperty leavesOut = new SimpleBooleanProperty();
    private final BooleanProperty verifiedOnly = new SimpleBooleanProperty();
    private boolean known;

    public HabitsViewModel(Account account, Encryption encryption, Asker asker) {
        this.account = account;
        this.encryption = encryption;
        encrypts.subscribe((_, _) -> keep());
        leavesOut.subscribe((_, _) -> keep());
        verifiedOnly.subscribe((_, _) -> keep());
        asker.ask(() -> encryption.habits(account.id()), this::show);
    }

    private void show(Habits habits) {
        encrypts.set(habits.encrypts());
        leavesOut.set(habits.leavesOut());
        verifiedOnly.set(habits.verifiedOnly());
        known = true;
    }

    private void keep() {
        if (!known) return;
        encryption.keep(
                account.id(), new Habits(encrypts.get(), leavesOut.get(), verifiedOnly.get()));
    }

    String address() {
        return account.address().toString();
    }

    public BooleanProperty encryptsProperty() {
        return encrypts;
    }

    public BooleanProperty leavesOutProperty() {
        return leavesOut;
    }

    public BooleanProperty verifiedOnlyProperty() {
        return verifiedOnly;
    }
}
