package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState;
import im.hither.domain.ProxyAddress;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// What views ask and want of the accounts. A command returns at once and never changes the screen;
/// the event that follows does.
public interface Accounts {
    /// All of them; waits for a reader thread.
    List<Account> accounts();

    /// Where the connection stands, from memory.
    ConnectionState state(AccountId account);

    /// Whether the own archive is caught up, from memory.
    boolean synced(AccountId account);

    /// Adds an account and signs in. One that exists gets these settings and this password instead.
    /// An empty password is none: for those who sign in with a certificate.
    void add(BareJid address, ConnectionSettings settings, char[] password);

    /// Keeps the password of the file with the account's own certificate; comes before [#add],
    /// which names the file. The password is wiped.
    void certificatePassword(BareJid address, char[] password);

    /// Keeps the password that this proxy knows its user by; comes before [#add], which names the
    /// proxy. The password is wiped.
    void proxyPassword(BareJid address, ProxyAddress proxy, char[] password);

    /// Forgets an account and everything stored for it here.
    void remove(AccountId account);

    void enable(AccountId account);

    void disable(AccountId account);

    /// Another password, tried at once.
    void password(AccountId account, char[] password);

    /// Tries to connect at once instead of later.
    void retry(AccountId account);

    /// The user agreed, once, that the server may see the password itself.
    void allowPlain(AccountId account);

    /// The user said that the way in which the server lets this account in is known to have become
    /// worse; tried again at once.
    void repin(AccountId account);
}
