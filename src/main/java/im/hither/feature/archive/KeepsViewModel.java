package im.hither.feature.archive;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent;
import im.hither.domain.AccountEvent.ArchivePreferencesKnown;
import im.hither.domain.ArchivePreferences;
import im.hither.domain.ArchivePreferences.Policy;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the archive of an account's server keeps. FX thread.
public final class KeepsViewModel {
    /// What is known of it.
    public sealed interface Known {}

    /// The server was asked.
    record Asking() implements Known {}

    /// It does not say.
    record Unsaid() implements Known {}

    /// @param policy what it keeps
    record Said(Policy policy) implements Known {}

    private final Account account;
    private final History history;
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(new Asking());

    public KeepsViewModel(Account account, History history) {
        this.account = account;
        this.history = history;
        history.askPreferences(account.id());
    }

    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    String address() {
        return account.address().toString();
    }

    public void apply(AccountEvent event) {
        if (!(event instanceof ArchivePreferencesKnown(var id, _, var preferences))) return;
        if (id.equals(account.id())) known.set(known(preferences));
    }

    private static Known known(Optional<ArchivePreferences> preferences) {
        return preferences.<Known>map(kept -> new Said(kept.policy())).orElseGet(Unsaid::new);
    }

    void keep(Policy policy) {
        history.keep(account.id(), policy);
    }
}
