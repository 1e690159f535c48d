package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState;
import im.hither.domain.ProxyAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Accounts that do nothing but note what was wanted of them.
public final class FakeAccounts implements Accounts {
    public static final AccountId JULIET = new AccountId(1);
    public static final BareJid JULIETS_ADDRESS = address("juliet@capulet.example");

    public final List<Account> all = new ArrayList<>();
    public final Map<AccountId, ConnectionState> states = new HashMap<>();
    public final List<String> wanted = new ArrayList<>();
    public final List<ConnectionSettings> settings = new ArrayList<>();

    public static BareJid address(String text) {
        return JidCreate.entityBareFromOrThrowUnchecked(text);
    }

    public static Account juliet() {
        return new Account(JULIET, JULIETS_ADDRESS, true, ConnectionSettings.AUTOMATIC);
    }

    @Override
    public List<Account> accounts() {
        return List.copyOf(all);
    }

    @Override
    public ConnectionState state(AccountId account) {
        return states.getOrDefault(account, new ConnectionState.Connecting());
    }

    @Override
    public boolean synced(AccountId account) {
        return false;
    }

    @Override
    public void add(BareJid address, ConnectionSettings with, char[] password) {
        wanted.add("add " + address + " " + new String(password));
        settings.add(with);
    }

    @Override
    public void certificatePassword(BareJid address, char[] password) {
        wanted.add("certificate " + address + " " + new String(password));
    }

    @Override
    public void proxyPassword(BareJid address, ProxyAddress proxy, char[] password) {
        wanted.add("proxy " + address + " " + proxy.url() + " " + new String(password));
    }

    @Override
    public void remove(AccountId account) {
        wanted.add("remove " + account.value());
    }

    @Override
    public void enable(AccountId account) {
        wanted.add("enable " + account.value());
    }

    @Override
    public void disable(AccountId account) {
        wanted.add("disable " + account.value());
    }

    @Override
    public void password(AccountId account, char[] password) {
        wanted.add("password " + account.value() + " " + new String(password));
    }

    @Override
    public void retry(AccountId account) {
        wanted.add("retry " + account.value());
    }

    @Override
    public void allowPlain(AccountId account) {
        wanted.add("allowPlain " + account.value());
    }

    @Override
    public void repin(AccountId account) {
        wanted.add("repin " + account.value());
    }
}
