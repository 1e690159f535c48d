package im.hither.feature.account;

import im.hither.concurrent.Asker;
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
import im.hither.domain.ConnectionProblem.PlainOnly;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.StorageProblem;
import im.hither.text.ProblemTexts;
import im.hither.text.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jxmpp.jid.BareJid;

/// Signing in with an address, for the first time or with other settings. What is tried is tried
/// once; the answer of the server comes as an event.
public final class SignInViewModel {
    private final Accounts accounts;
    private final AccountBoard board;
    private final ProblemTexts problems;
    private final SignInForm form;
    private final AuthorityViewModel authority;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper consentNeeded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper passwordRefused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private Optional<BareJid> tried = Optional.empty();
    private Optional<AccountId> account = Optional.empty();
    private Optional<BareJid> abandoned = Optional.empty();
    private boolean addedHere;

    public SignInViewModel(Accounts accounts, AccountBoard board, Asker asker, Texts texts) {
        this.accounts = accounts;
        this.board = board;
        this.problems = new ProblemTexts(texts, ProblemTexts.Place.FORM);
        this.form = new SignInForm(texts);
        this.authority = new AuthorityViewModel(asker, texts);
    }

    /// Starts from an account there is.
    public void fill(AccountStatus status) {
        form.fill(status.account().address(), status.account().settings());
        authority.keep(status.account().settings().authority());
    }

    public SignInForm form() {
        return form;
    }

    public AuthorityViewModel authority() {
        return authority;
    }

    public void signIn() {
        if (busy.get() || !form.check()) return;
        var address = form.address().orElseThrow();
        if (!tried.equals(Optional.of(address))) forget();
        tried = Optional.of(address);
        abandoned = Optional.empty();
        account = known(address);
        begin();
        var password = form.passwordProperty().get().toCharArray();
        var certificatePassword = form.certificatePasswordProperty().get();
        if (!form.certificateProperty().get().isEmpty() && !certificatePassword.isEmpty()) {
            accounts.certificatePassword(address, certificatePassword.toCharArray());
        }
        keepProxyPassword(address);
        accounts.add(address, form.settings(authority.certificates()), password);
    }

    /// Left empty, the one that was kept before still counts.
    private void keepProxyPassword(BareJid address) {
        var typed = form.proxy().passwordProperty().get();
        if (typed.isEmpty()) return;
        form.proxy()
                .proxy()
                .filter(proxy -> proxy.user().isPresent())
                .ifPresent(proxy -> accounts.proxyPassword(address, proxy, typed.toCharArray()));
    }

    /// The user agrees that this server may see the password itself.
    public void allowPlain() {
        begin();
        account.ifPresent(accounts::allowPlain);
    }

    /// Leaves nothing behind of an account that was added here and never got in; what was typed
    /// stays.
    public void cancel() {
        if (!done.get()) {
            // word that it was added may still be under way
            if (busy.get() && account.isEmpty()) abandoned = tried;
            forget();
        }
        consentNeeded.set(false);
        busy.set(false);
    }

    public void apply(AccountEvent event) {
        switch (event) {
            case AccountAdded(var id, _, var added) -> met(id, added.address(), true);
            case AccountChanged(var id, _, var changed) -> met(id, changed.address(), false);
            case ConnectionChanged(var id, _, var state) -> {
                if (account.equals(Optional.of(id))) show(state);
            }
            case AccountRemoved _,
                    CatchUpChanged _,
                    KeysChanged _,
                    HistoryChanged _,
                    ArchivePreferencesKnown _,
                    ServerSearched _ -> {}
        }
    }

    /// Nothing can be stored, so nothing comes of what is being tried; false where nothing is.
    public boolean refused(StorageProblem why) {
        if (!busy.get()) return false;
        problem.set(problems.sentence(why));
        busy.set(false);
        return true;
    }

    private void begin() {
        problem.set("");
        consentNeeded.set(false);
        passwordRefused.set(false);
        busy.set(true);
    }

    private void met(AccountId id, BareJid address, boolean isNew) {
        if (isNew && abandoned.equals(Optional.of(address))) {
            abandoned = Optional.empty();
            accounts.remove(id);
        }
        if (!tried.equals(Optional.of(address))) return;
        account = Optional.of(id);
        addedHere |= isNew;
    }

    private void show(ConnectionState state) {
        switch (state) {
            case Connecting _, Offline _ -> {}
            case Online _ -> {
                busy.set(false);
                form.passwordProperty().set("");
                form.certificatePasswordProperty().set("");
                form.proxy().passwordProperty().set("");
                done.set(true);
            }
            case Failed(var why, _, _) -> {
                problem.set(problems.sentence(why));
                passwordRefused.set(why instanceof WrongPassword);
                consentNeeded.set(why instanceof PlainOnly);
                busy.set(false);
            }
        }
    }

    private void forget() {
        if (addedHere) account.ifPresent(accounts::remove);
        addedHere = false;
        account = Optional.empty();
        tried = Optional.empty();
    }

    private Optional<AccountId> known(BareJid address) {
        return board.statuses().stream()
                .filter(status -> status.account().address().equals(address))
                .map(AccountStatus::id)
                .findFirst();
    }

    /// Why it did not work and what to do, empty while nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty consentNeededProperty() {
        return consentNeeded.getReadOnlyProperty();
    }

    /// The server does not take the password that was typed.
    public ReadOnlyBooleanProperty passwordRefusedProperty() {
        return passwordRefused.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
