package im.hither.feature.chatlist;

import im.hither.domain.Account;
import im.hither.domain.Contact;
import im.hither.domain.Presence;
import org.jxmpp.jid.BareJid;

/// What a row of the list stands for.
public sealed interface ChatListRow {
    /// A conversation there is.
    ///
    /// @param typing the other side is writing right now
    /// @param open it stands beside the list
    record Chat(ChatListEntry entry, Presence presence, boolean typing, boolean open)
            implements ChatListRow {}

    /// A contact one has no conversation with yet.
    record Person(Contact contact, Presence presence) implements ChatListRow {}

    /// An address that was typed.
    ///
    /// @param as the account to write from
    record Start(Account as, BareJid address) implements ChatListRow {}
}
