package im.hither.session;

import im.hither.domain.Account;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jxmpp.jid.BareJid;

/// What features may ask of a connected account.
public interface AccountLink {
    /// Servers that say nothing of a limit take at least this much; more may end the stream.
    int USUAL_STANZA = 64 * 1024;

    Account account();

    boolean online();

    /// Runs a command on the account's thread, after what was submitted before.
    void submit(Runnable command);

    /// How many bytes the server takes in one stanza, as it said last (XEP-0478); else what every
    /// server takes.
    default int longestStanza() {
        return USUAL_STANZA;
    }

    /// Sends without keeping: presence, chat states. Dropped where the account is not online.
    void send(Stanza stanza);

    /// Asks the server beside the account's thread; the answer comes back on it. Account thread
    /// only.
    void request(IQ question, Consumer<Answer> answer);

    /// Whether some device of a person may understand a feature, by its namespace: false once all
    /// of those that are there are known not to. Account thread only.
    boolean mayUnderstand(BareJid person, String feature);

    /// What our own address can do, as its server says: told when that is known, empty where the
    /// account is not online (any more). Account thread only.
    void features(Consumer<Optional<Set<String>>> then);

    /// Takes stored messages in once more, in this order, in one transaction. Account thread only.
    void redeliver(List<Held> messages);

    /// What waited in the outbox for keys may go now. Account thread only.
    void keysChanged();

    /// One transaction from the account's thread: its events are published and its outgoing stanzas
    /// sent after the commit.
    void commit(Function<Transaction, Outcome> work);

    /// Asks an archive for one page; the answer comes back on the account's thread.
    void archive(ArchiveQuery query, Consumer<ArchiveAnswer> answer);

    /// Stores a page of the archive in one transaction. Account thread only.
    void store(ArchivePage page, PageLedger ledger);

    /// What the archive holds of our own messages is known: what is still in the outbox may go.
    void archiveKnown();

    /// We are in a room, and know what of ours arrived there: what waits for it may go. Account
    /// thread only.
    void roomReady(ConversationId room);

    /// Publishes what did not have to be stored.
    void publish(Event event);
}
