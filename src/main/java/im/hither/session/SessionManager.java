package im.hither.session;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The sessions of all accounts. Accounts that are switched off have one too: their commands run on
/// its thread.
public final class SessionManager {
    private final Map<AccountId, AccountSession> sessions = new ConcurrentHashMap<>();
    private final Parts parts;

    public SessionManager(Parts parts) {
        this.parts = parts;
        parts.attention().follow(() -> sessions.values().forEach(AccountSession::attention));
    }

    /// Takes an account up, or what changed about it, and goes online where it is enabled.
    public void take(Account account) throws InterruptedException {
        var session =
                sessions.computeIfAbsent(account.id(), _ -> new AccountSession(account, parts));
        session.change(account);
        if (account.enabled()) {
            if (!session.start()) session.retry();
        } else {
            session.stop();
        }
    }

    /// Goes offline with an account and forgets it.
    public void drop(AccountId account) throws InterruptedException {
        var session = sessions.remove(account);
        if (session != null) session.close();
    }

    /// Goes offline with an account; where it was online, its server throws away what lets one in
    /// without the password.
    public void signOut(AccountId account) throws InterruptedException {
        var session = sessions.get(account);
        if (session != null) session.signOut();
    }

    /// Tries again at once.
    public void retry(AccountId account) {
        session(account).ifPresent(AccountSession::retry);
    }

    /// The network may be another one now, or the computer has slept: looks at every connection,
    /// and tries at once where one is missing for want of a network.
    public void doubt() {
        sessions.values().forEach(AccountSession::doubt);
    }

    /// The link of an account that exists.
    public Optional<AccountLink> link(AccountId account) {
        return session(account).map(session -> session);
    }

    /// How many bytes an account's server takes in one stanza, as far as that is known.
    public int longestStanza(AccountId account) {
        return link(account).map(AccountLink::longestStanza).orElse(AccountLink.USUAL_STANZA);
    }

    /// Where an account's connection stands.
    public ConnectionState state(AccountId account) {
        return session(account).map(AccountSession::state).orElseGet(ConnectionState.Offline::new);
    }

    /// Says goodbye everywhere; at the end of the program.
    public void close() throws InterruptedException {
        for (var account : sessions.keySet()) drop(account);
    }

    private Optional<AccountSession> session(AccountId account) {
        return Optional.ofNullable(sessions.get(account));
    }
}
