package im.hither.testing;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Event;
import im.hither.domain.HistoryProgress;
import im.hither.terminal.RunningProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Accounts and conversations in memory, and events at the word of the test.
public class FakeRunningProgram implements RunningProgram {
    private static final ConnectionState ONLINE =
            new ConnectionState.Online(
                    new ConnectionDetails(
                            JidCreate.entityFullFromOrThrowUnchecked("a@example.org/x"),
                            "localhost:5222",
                            "TLSv1.3",
                            "none",
                            "SCRAM-SHA-256",
                            false,
                            false,
                            5));

    private final List<Account> accounts = new CopyOnWriteArrayList<>();
    private final Map<AccountId, ConnectionState> states = new HashMap<>();
    private final Map<AccountId, Integer> unread = new HashMap<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private final List<Consumer<Event>> followers = new CopyOnWriteArrayList<>();
    private Runnable onFollow = () -> {};
    private boolean forOneCommand;

    /// An enabled account that is connecting.
    public Account account(String address) {
        return account(address, true);
    }

    public Account account(String address, boolean enabled) {
        var account =
                new Account(
                        new AccountId(accounts.size() + 1L),
                        JidCreate.entityBareFromOrThrowUnchecked(address),
                        enabled,
                        ConnectionSettings.AUTOMATIC);
        accounts.add(account);
        return account;
    }

    /// An enabled account that is online.
    public Account onlineAccount(String address) {
        var account = account(address);
        state(account, ONLINE);
        return account;
    }

    public void forOneCommand(boolean so) {
        forOneCommand = so;
    }

    public synchronized void state(Account account, ConnectionState state) {
        states.put(account.id(), state);
    }

    public synchronized void unread(Account account, int count) {
        unread.put(account.id(), count);
    }

    /// Sets the state and tells those who follow.
    public void change(Account account, ConnectionState state) {
        state(account, state);
        publish(new ConnectionChanged(account.id(), 0, state));
    }

    public void publish(Event event) {
        followers.forEach(follower -> follower.accept(event));
    }

    /// Something that happens as soon as somebody follows.
    public void onFollow(Runnable action) {
        onFollow = action;
    }

    public int followers() {
        return followers.size();
    }

    @Override
    public List<Account> accounts() {
        return List.copyOf(accounts);
    }

    @Override
    public HistoryProgress history(AccountId account) {
        return HistoryProgress.UNKNOWN;
    }

    @Override
    public synchronized ConnectionState state(AccountId account) {
        return states.getOrDefault(account, new Connecting());
    }

    @Override
    public synchronized int unread(AccountId account) {
        return unread.getOrDefault(account, 0);
    }

    @Override
    public synchronized Optional<Conversation> conversation(ConversationId id) {
        return conversations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<Conversation> conversation(AccountId account, BareJid address) {
        return conversations.stream()
                .filter(each -> each.account().equals(account) && each.address().equals(address))
                .findFirst();
    }

    @Override
    public synchronized ConversationId open(AccountId account, BareJid address) {
        return conversation(account, address)
                .orElseGet(() -> {
                    var id = new ConversationId(conversations.size() + 1L);
                    var made = new Conversation(id, account, address, ConversationKind.CHAT);
                    conversations.add(made);
                    return made;
                })
                .id();
    }

    @Override
    public Following follow(Consumer<Event> follower) {
        followers.add(follower);
        onFollow.run();
        return () -> followers.remove(follower);
    }

    @Override
    public boolean forOneCommand() {
        return forOneCommand;
    }
}
