package im.hither.feature.chatlist;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.NotifySetting;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A conversation as the list shows it.
///
/// @param name the name the user gave, else the address
/// @param last the newest message that is held
/// @param mentions how many of the unread messages address us
/// @param stays it is a room that we want to be in: listed also while nothing was said there
/// @param gateway it is a room that leads to another network
public record ChatListEntry(
        ConversationId conversation,
        AccountId account,
        BareJid address,
        ConversationKind kind,
        String name,
        Optional<ChatMessage> last,
        int unread,
        int mentions,
        NotifySetting notifies,
        boolean stays,
        boolean gateway) {
    /// One on the network.
    public ChatListEntry(
            ConversationId conversation,
            AccountId account,
            BareJid address,
            ConversationKind kind,
            String name,
            Optional<ChatMessage> last,
            int unread,
            int mentions,
            NotifySetting notifies) {
        this(
                conversation,
                account,
                address,
                kind,
                name,
                last,
                unread,
                mentions,
                notifies,
                false,
                false);
    }

    /// One that nobody is named in, and that is as loud as usual.
    public ChatListEntry(
            ConversationId conversation,
            AccountId account,
            BareJid address,
            ConversationKind kind,
            String name,
            Optional<ChatMessage> last,
            int unread) {
        this(conversation, account, address, kind, name, last, unread, 0, NotifySetting.USUAL);
    }
}
