package im.hither.feature.account;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Account;
import im.hither.domain.AccountEvent.AccountAdded;
import im.hither.domain.AccountEvent.AccountChanged;
import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState;
import im.hither.domain.Event;
import im.hither.domain.ProxyAddress;
import im.hither.session.Events;
import im.hither.session.SecretStore;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jxmpp.jid.BareJid;

/// What can be done with accounts. Commands run on the application's thread, one after the other.
public final class AccountService implements Accounts {
    private final Database database;
    private final SerialThread application;
    private final SessionManager sessions;
    private final SecretStore secrets;
    private final Events events;
    private final AccountRepository accounts;
    private final Servers servers;
    private final Set<AccountId> synced = ConcurrentHashMap.newKeySet();

    public AccountService(
            Database database,
            SerialThread application,
            SessionManager sessions,
            SecretStore secrets,
            Events events,
            AccountRepository accounts,
            Servers servers) {
        this.database = database;
        this.application = application;
        this.sessions = sessions;
        this.secrets = secrets;
        this.events = events;
        this.accounts = accounts;
        this.servers = servers;
        events.follow(this::follow);
    }

    /// Takes up all accounts and goes online with those that are enabled.
    public void start() {
        application.submit(() -> accounts().forEach(this::take));
    }

    /// All accounts, in the order in which they were added.
    @Override
    public List<Account> accounts() {
        return database.read(accounts::accounts);
    }

    /// One account by its address.
    public Optional<Account> account(BareJid address) {
        return database.read(snapshot -> accounts.account(snapshot, address));
    }

    /// Where an account's connection stands; from memory, any thread.
    @Override
    public ConnectionState state(AccountId account) {
        return sessions.state(account);
    }

    @Override
    public boolean synced(AccountId account) {
        return synced.contains(account);
    }

    /// Adds an account and goes online with it; for an address that is here already, changes its
    /// settings and password. The password is wiped.
    @Override
    public void add(BareJid address, ConnectionSettings settings, char[] password) {
        application.submit(() -> {
            if (password.length > 0) keep(address, SecretStore.PASSWORD, password);
            var known = account(address);
            known.ifPresent(before -> forgetProxy(before, settings));
            change(
                    tx -> {
                        accounts.put(tx, address, settings);
                        return accounts.account(tx, address).orElseThrow();
                    },
                    known.isPresent());
        });
    }

    @Override
    public void certificatePassword(BareJid address, char[] password) {
        application.submit(() -> keep(address, SecretStore.CERTIFICATE, password));
    }

    @Override
    public void proxyPassword(BareJid address, ProxyAddress proxy, char[] password) {
        application.submit(() -> keep(address, SecretStore.ofProxy(proxy), password));
    }

    /// The password of a proxy that is not used any more.
    private void forgetProxy(Account before, ConnectionSettings now) {
        before.settings()
                .proxy()
                .filter(url -> !now.proxy().equals(Optional.of(url)))
                .map(ProxyAddress::parse)
                .filter(proxy -> proxy.user().isPresent())
                .ifPresent(proxy ->
                        secrets.delete(before.address().toString(), SecretStore.ofProxy(proxy)));
    }

    /// Goes offline with the account and forgets it with its history and secrets.
    @Override
    public void remove(AccountId id) {
        with(
                id,
                account -> {
                    interruptibly(() -> sessions.signOut(id));
                    interruptibly(() -> sessions.drop(id));
                    secrets.deleteAll(account.address().toString());
                    var commit =
                            database.write(tx -> {
                                accounts.remove(tx, id);
                                return tx.commit();
                            });
                    events.publish(new AccountRemoved(id, commit));
                });
    }

    /// Goes online with the account now and at every start.
    @Override
    public void enable(AccountId id) {
        with(id, _ -> change(tx -> enabled(tx, id, true), true));
    }

    /// Goes offline with the account and stays so; only the password gets it in again.
    @Override
    public void disable(AccountId id) {
        with(
                id,
                account -> {
                    interruptibly(() -> sessions.signOut(id));
                    secrets.delete(account.address().toString(), SecretStore.TOKEN);
                    change(tx -> enabled(tx, id, false), true);
                });
    }

    /// Takes a new password, wipes it, and tries again.
    @Override
    public void password(AccountId id, char[] password) {
        with(
                id,
                account -> {
                    keep(account.address(), SecretStore.PASSWORD, password);
                    take(account);
                });
    }

    /// Tries again at once.
    @Override
    public void retry(AccountId id) {
        sessions.retry(id);
    }

    /// The user agreed to send the password itself to this server, over TLS, from now on.
    @Override
    public void allowPlain(AccountId id) {
        with(
                id,
                _ ->
                        change(
                                tx -> {
                                    accounts.allowPlain(tx, id);
                                    return accounts.account(tx, id).orElseThrow();
                                },
                                true));
    }

    /// The user knows that the server lets people in in a worse way than before; what it shows next
    /// is what it is held to.
    @Override
    public void repin(AccountId id) {
        with(
                id,
                account -> {
                    servers.unpin(account);
                    sessions.retry(id);
                });
    }

    private void follow(Event event) {
        if (!(event instanceof CatchUpChanged changed)) return;
        if (changed.synced()) {
            synced.add(changed.account());
        } else {
            synced.remove(changed.account());
        }
    }

    private Account enabled(Transaction tx, AccountId id, boolean enabled) {
        accounts.enable(tx, id, enabled);
        return accounts.account(tx, id).orElseThrow();
    }

    private void change(Function<Transaction, Account> change, boolean known) {
        var event =
                database.write(tx -> {
                    var account = change.apply(tx);
                    Event told =
                            known
                                    ? new AccountChanged(account.id(), tx.commit(), account)
                                    : new AccountAdded(account.id(), tx.commit(), account);
                    return new Told(account, told);
                });
        // the old connection ends first: what is told after this event is about the new one
        interruptibly(() -> sessions.drop(event.account().id()));
        events.publish(event.event());
        take(event.account());
    }

    private void keep(BareJid address, String name, char[] password) {
        try {
            secrets.write(address.toString(), name, password);
            if (name.equals(SecretStore.PASSWORD)) {
                secrets.delete(address.toString(), SecretStore.TOKEN); // it came with the old one
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void take(Account account) {
        interruptibly(() -> sessions.take(account));
    }

    private void with(AccountId id, Consumer<Account> command) {
        application.submit(
                () -> database.read(snapshot -> accounts.account(snapshot, id)).ifPresent(command));
    }

    private static void interruptibly(Stopping action) {
        try {
            action.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Stopping {
        void run() throws InterruptedException;
    }

    private record Told(Account account, Event event) {}
}
