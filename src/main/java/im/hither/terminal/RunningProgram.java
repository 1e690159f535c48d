package im.hither.terminal;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionState;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.HistoryProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// What commands ask of the program beside their own feature. All of it may wait for the database.
public interface RunningProgram {
    List<Account> accounts();

    ConnectionState state(AccountId account);

    /// Unread messages over all conversations of the account.
    int unread(AccountId account);

    /// How far the account's older history was fetched.
    HistoryProgress history(AccountId account);

    Optional<Conversation> conversation(ConversationId id);

    /// The conversation where there is one already.
    Optional<Conversation> conversation(AccountId account, BareJid address);

    /// The conversation, made where there is none.
    ConversationId open(AccountId account, BareJid address);

    /// Hands every event from now on to the follower, which must not wait.
    Following follow(Consumer<Event> follower);

    /// True in a process that was started for one command: accounts have only begun to connect, and
    /// stop when the command ends.
    boolean forOneCommand();

    /// Ends the following when closed.
    @FunctionalInterface
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
