package im.hither.feature.chatlist;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A conversation as the list shows it.
///
/// @param name the name the user gave, else the address
/// @param last the newest message that is held
public record ChatListEntry(
        ConversationId conversation,
        AccountId account,
        BareJid address,
        ConversationKind kind,
        String name,
        Optional<ChatMessage> last,
        int unread) {}
