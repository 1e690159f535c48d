package im.hither.feature.chatlist;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.feature.message.ConversationRepository;
import im.hither.storage.Database;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Questions about the list of conversations; all wait for a database thread.
public final class ChatListService implements Chats {
    private final Database database;
    private final ChatListRepository list;
    private final ConversationRepository conversations;

    public ChatListService(
            Database database, ChatListRepository list, ConversationRepository conversations) {
        this.database = database;
        this.list = list;
        this.conversations = conversations;
    }

    /// Conversations in which something was said, newest first.
    @Override
    public List<ChatListEntry> entries() {
        return database.read(list::entries);
    }

    /// One of them, also while nothing was said in it.
    @Override
    public Optional<ChatListEntry> entry(ConversationId conversation) {
        return database.read(snapshot -> list.entry(snapshot, conversation));
    }

    /// The conversation with somebody, made where there is none.
    @Override
    public ConversationId open(AccountId account, BareJid address) {
        return conversations.of(account, address, ConversationKind.CHAT);
    }

    /// The conversation with somebody, where there is one.
    public Optional<ConversationId> find(AccountId account, BareJid address) {
        return database.read(snapshot -> conversations.find(snapshot, account, address))
                .map(conversation -> conversation.id());
    }
}
