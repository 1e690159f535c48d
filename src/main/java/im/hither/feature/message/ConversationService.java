package im.hither.feature.message;

import im.hither.domain.AccountId;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.storage.Database;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Questions about conversations as such; all wait for a database thread.
public final class ConversationService {
    private final Database database;
    private final ConversationRepository conversations;
    private final ReadRepository read;

    public ConversationService(
            Database database, ConversationRepository conversations, ReadRepository read) {
        this.database = database;
        this.conversations = conversations;
        this.read = read;
    }

    /// A conversation by its id.
    public Optional<Conversation> conversation(ConversationId id) {
        return database.read(snapshot -> conversations.conversation(snapshot, id));
    }

    /// The conversation with somebody, where there is one.
    public Optional<Conversation> find(AccountId account, BareJid peer) {
        return database.read(snapshot -> conversations.find(snapshot, account, peer));
    }

    /// The conversation with somebody, made where there is none.
    public ConversationId open(AccountId account, BareJid peer) {
        return conversations.of(account, peer, ConversationKind.CHAT);
    }

    /// How many messages are unread, over all conversations of an account.
    public int unread(AccountId account) {
        return database.read(snapshot -> read.unread(snapshot, account));
    }
}
