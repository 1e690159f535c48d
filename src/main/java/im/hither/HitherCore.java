package im.hither;

import im.hither.cli.Core;
import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionState;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.HistoryProgress;
import im.hither.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// The graph as the command line sees it.
///
/// @param forOneCommand this process ends with one command
record HitherCore(AppGraph graph, boolean forOneCommand) implements Core {
    @Override
    public void start() {
        graph.start();
        if (!forOneCommand) graph.listenToDesktop();
    }

    @Override
    public List<Account> accounts() {
        return graph.accounts().accounts();
    }

    @Override
    public ConnectionState state(AccountId account) {
        return graph.accounts().state(account);
    }

    @Override
    public int unread(AccountId account) {
        return graph.conversations().unread(account);
    }

    @Override
    public HistoryProgress history(AccountId account) {
        return graph.history().progress(account);
    }

    @Override
    public Optional<Conversation> conversation(ConversationId id) {
        return graph.conversations().conversation(id);
    }

    @Override
    public Optional<Conversation> conversation(AccountId account, BareJid address) {
        return graph.conversations().find(account, address);
    }

    @Override
    public ConversationId open(AccountId account, BareJid address) {
        return graph.conversations().open(account, address);
    }

    @Override
    public Following follow(Consumer<Event> follower) {
        return graph.events().follow(follower)::close;
    }

    @Override
    public Following attend() {
        return graph.attention().hold()::close;
    }

    @Override
    public Optional<String> notice(Texts texts) {
        return RepairWords.sentence(graph.repair(), texts);
    }

    @Override
    public void close() {
        graph.close();
    }
}
