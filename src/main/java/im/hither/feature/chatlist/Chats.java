package im.hither.feature.chatlist;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// What the list of conversations asks for. Everything here waits for a database thread.
public interface Chats {
    /// All conversations, the newest first.
    List<ChatListEntry> entries();

    /// One of them, after something happened to it; empty when it is gone.
    Optional<ChatListEntry> entry(ConversationId conversation);

    /// The conversation with somebody, new where there was none.
    ConversationId open(AccountId account, BareJid address);
}
