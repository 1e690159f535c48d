package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// Finds the conversation with somebody, made where there is none. Database threads or waiting for
/// them.
public interface Conversations {
    /// @param peer a bare address; the person's full address in the room for a
    ///   [ConversationKind#PRIVATE] one
    ConversationId of(AccountId account, Jid peer, ConversationKind kind);

    /// Whether an address is that of a room that we are, were or want to be in.
    boolean isRoom(AccountId account, BareJid address);
}
